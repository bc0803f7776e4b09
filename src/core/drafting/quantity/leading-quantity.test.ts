import { expect, test } from 'vitest';
import { leadingQuantity, makeStretch } from './leading-quantity.ts';
import { trailingQuantity } from './read-trailing-quantity.ts';

const stretch = (text: string) => makeStretch(text, 'en', () => false);
const lead = (text: string) => {
  const found = leadingQuantity(stretch(text), 0)?.quantity;
  return found ? [found.value, found.unit] : null;
};
const trail = (text: string) => {
  const read = stretch(text);
  const found = trailingQuantity(read, 0, read.atoms.length)?.quantity;
  return found ? [found.value, found.unit] : null;
};

test.each([
  ['12 x pens', [12, null]],
  ['a dozen mugs', [12, null]],
  ['3 to 5 chairs', [5, null]],
  ['two packs of labels', [2, 'pack']],
  ['130 m cable', [130, 'm']],
  ['40 m² tiles', [40, 'm2']],
  ['4 V7 flash drives', [4, null]],
  ['4 meeting room displays', [4, null]],
  ['4 meeting rooms', null],
  ['24 port switch', null],
  ['a 50 litre boiler', [1, null]],
  ['60 x 60 cm panel', null],
  ['18 V drill', null],
  ['2.5 chairs', null],
])('at the head: %s', (text, expected) => expect(lead(text)).toEqual(expected));

test.each([
  ['toner black x4', [4, null]],
  ['toner cyan : 2', [2, null]],
  ['stapler - 6 pcs', [6, 'piece']],
  ['15G041M - 2 off', [2, 'piece']],
  ['pens, qty: 30', [30, null]],
  ['PAP-A4-REC 10', [10, null]],
  ['3760210947584 x 3', [3, null]],
  ['nozzles size 6, each 10', [10, null]],
  ['bolts from the second list, six', [6, null]],
  ['tint 5.0 x 10, brush 43 x 1, oil x 2', [2, null]],
  ['charging cable type two', null],
  ['box of 50', null],
  ['CW profile 75', null],
  ['panel 25 x 10', null],
])('at the tail: %s', (text, expected) => expect(trail(text)).toEqual(expected));
