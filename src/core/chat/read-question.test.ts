import { expect, test } from 'vitest';
import { readQuestion } from './read-question.ts';

test.each([
  ['What does it cost in total?', 'totals', 'en'],
  ['Was kostet das insgesamt?', 'totals', 'de'],
  ['Combien est-ce que ça coûte au total ?', 'totals', 'fr'],
  ['Quanto costa in totale?', 'totals', 'it'],
  ['Ile to kosztuje razem?', 'totals', 'pl'],
  ['What is not matched?', 'unmatched', 'en'],
  ['Was wurde nicht zugeordnet?', 'unmatched', 'de'],
  ['Qu’est-ce qui est introuvable ?', 'unmatched', 'fr'],
  ['Che cosa è senza corrispondenza?', 'unmatched', 'it'],
  ['Co jest niedopasowane?', 'unmatched', 'pl'],
  ['Is anything missing?', 'missing', 'en'],
  ['Fehlt etwas?', 'missing', 'de'],
  ['Czego brakuje?', 'missing', 'pl'],
  ['Warum gerade dieses Produkt?', 'why', 'de'],
  ['Perché questa riga?', 'why', 'it'],
  ['Dlaczego pozycja 2?', 'why', 'pl'],
  ['Alternativen zu Zeile 3?', 'alternatives', 'de'],
  ['Show other options for line 3', 'alternatives', 'en'],
  ['Quelle est la marge ?', 'margin', 'fr'],
  ['Wie hoch ist die Marge?', 'margin', 'de'],
  ['Wann können wir liefern?', 'delivery', 'de'],
  ['Kiedy dostawa?', 'delivery', 'pl'],
  ['Riepilogo, per favore', 'summary', 'it'],
  ['Tell me a joke', 'unknown', 'en'],
] as const)('%s', (text, intent, language) => {
  expect(readQuestion(text, 'en')).toMatchObject({ intent, language });
});

test('a line is named by its number', () => {
  const numbers = ['why line 2?', 'Position 12: warum?', 'ligne n° 3', '#4', 'line 0', '2 x hammer', ''];
  expect(numbers.map((text) => readQuestion(text, 'en').line)).toEqual([2, 12, null, 4, null, null, null]);
});

test('words that tell nothing keep the language of the offer', () => {
  expect(readQuestion('Total?', 'de').language).toBe('de');
  expect(readQuestion('?'.repeat(10_000), 'fr')).toEqual({ intent: 'unknown', language: 'fr', line: null });
});
