import { expect, test } from 'vitest';
import { tokeniseText } from '../words/tokenise-text.ts';
import { readMeasures } from './read-measures.ts';

const measures = (text: string) =>
  readMeasures(text, tokeniseText(text)).map(({ dimension, values }) => [dimension, ...values]);

test.each([
  ['Rohr DN 100', [['bore', 100]]],
  ['Bohrer Ø 13 mm', [['bore', 13]]],
  ['rura fi 100', [['bore', 100]]],
  ['tuyau diamètre 2 cm', [['bore', 20]]],
  ['Kugelhahn halbzoll', [['length', 12.7]]],
  ['a half inch valve', [['length', 12.7]]],
  ['a quarter inch fitting', [['length', 6.35]]],
  ['dreiviertel Zoll Rohr', [['length', 19.05]]],
  ['zawór pół cala', [['length', 12.7]]],
  ['buffer pH 7', [['acidity', 7]]],
])('%s says its size before or in words', (text, expected) => expect(measures(text)).toEqual(expected));

test.each([['Wi-Fi 6 router'], ['half a dozen pens'], ['DN'], ['Ø 4000 drums'], ['a quarter of the order']])(
  '%s says no nominal size',
  (text) => expect(measures(text)).toEqual([]),
);
