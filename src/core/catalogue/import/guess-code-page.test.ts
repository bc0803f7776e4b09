import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { guessCodePage } from './guess-code-page.ts';

test.each([
  ['windows-1250', 'Wyłącznik nadprądowy; żarówka; przewód łączeniowy'],
  ['windows-1250', 'GNIAZDO PODWÓJNE BIAŁE; PRZEDŁUŻACZ'],
  ['windows-1252', 'Schutzschalter für Möbel; Größe; 5 m³'],
  ['windows-1252', 'Câble à gaine légère; cœur; 12 m²; fenêtre où'],
  ['windows-1252', 'Più qualità per le città; perché'],
  ['windows-1252', 'Beton 3 m³; Beton 5 m³; Rohr m²'],
  ['windows-1252', 'plain'],
])('%s: %s', (encoding, text) => {
  expect(guessCodePage(iconv.encode(text, encoding))).toBe(encoding);
});
