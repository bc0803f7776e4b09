import { expect, test } from 'vitest';
import { entryOf } from '#test/drafting/evaluation-set';
import { draftRequest } from '../draft-request.ts';
import { createProductIndex } from '../product-index/product-index.ts';

const index = createProductIndex(
  [
    ['PB-15', 'Pressbogen Cu 15 mm'],
    ['PB-22', 'Pressbogen Cu 22 mm'],
    ['MAT-1', 'Teflonband 12 m'],
    ['VX-E', 'Volta angle grinder 125 mm'],
    ['VX-D', 'Volta hammer drill 800 W'],
    ['ZR-D', 'Zirro hammer drill 800 W'],
    ['ZR-S', 'Zirro jigsaw 600 W'],
    ['RK-18', 'Rack 18U open frame 4 post'],
    ['EL-25', 'Stabelektrode Rutil 2,5 x 350 mm'],
    ['EL-32', 'Stabelektrode Rutil 3,2 x 350 mm'],
    ['SG-08', 'Schweißdraht SG2 0,8 mm'],
    ['SG-10', 'Schweißdraht SG3 0,8 mm'],
    ['TR-4', '4-Punkt-Traverse 290 mm, 3 m'],
    ['PH-M', 'pH-Minus Granulat 6 kg'],
    ['PH-P', 'pH-Plus Granulat 6 kg'],
    ['RI-C', 'Riso Carnaroli 1 kg'],
    ['RI-A', 'Riso Arborio 1 kg'],
  ].map(([sku = '', name = '']) =>
    entryOf({ sku, name, ean: '', brand: /^(?:Volta|Zirro)/.exec(name)?.[0] ?? 'Marca' }),
  ),
);

const lines = (text: string) =>
  draftRequest(text, index, { textLanguage: 'request' }).lines.map((line) => [line.productId, line.quantity]);

test.each([
  ['a figure at the end is the quantity', 'teflonband 3', [['MAT-1', 3]]],
  [
    'an item that leans on the one before',
    '4 Pressbögen 15 mm\n2 Stück 22 mm',
    [
      ['PB-15', 4],
      ['PB-22', 2],
    ],
  ],
  [
    'a single figure takes the place of the first one of a size',
    '6 Stabelektroden Rutil 2,5 x 350\n4 dto. in 3,2',
    [
      ['EL-25', 6],
      ['EL-32', 4],
    ],
  ],
  ['a code and a word joined by a hyphen', 'Bitte 2 SG2-Draht 0,8', [['SG-08', 2]]],
  ['a figure and what it counts', 'Bitte 2 Traverse 4-Punkt 290 mm 3 m', [['TR-4', 2]]],
  ['another figure of the same', 'Bitte 2 Traverse 3-Punkt 290 mm 3 m', []],
  ['a figure behind a comma is no second item', 'Bitte 2 Volta hammer drill, 600 W', []],
  ['the small word of a name joined by a hyphen', 'Bitte 3 pH-Plus', [['PH-P', 3]]],
  ['a closing word is no item', '6 Rollen Teflonband, gruß Kalle', [['MAT-1', 6]]],
  ['what the product itself says is part of it', '1 rack 18U, 4 post', [['RK-18', 1]]],
  [
    'a brand before the list counts for it',
    'Please quote from Volta:\n2 hammer drill 800 W\n1 angle grinder 125 mm',
    [
      ['VX-D', 2],
      ['VX-E', 1],
    ],
  ],
])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));

test('a brand before the list: what it does not make is not offered from another', () => {
  const draft = draftRequest('Please quote from Volta:\n2 hammer drill 800 W\n1 jigsaw 600 W', index, {
    textLanguage: 'request',
  });
  expect(draft.lines.map((line) => line.productId)).toEqual(['VX-D']);
  expect(draft.unmatched.map(({ item }) => item)).toEqual(['1 jigsaw 600 W']);
});

test('a colour alone is no item of whatever has that colour; what is announced before a colon is the thing', () => {
  const coloured = createProductIndex(
    [
      ['CO-R', 'Colouring powder red 50 g'],
      ['CO-B', 'Colouring powder blue 50 g'],
      ['BAG', 'Piping bag black 100'],
    ].map(([sku = '', name = '']) => entryOf({ sku, name })),
  );
  const skus = (text: string) =>
    draftRequest(text, coloured, { textLanguage: 'request' }).lines.map((line) => [line.productId, line.quantity]);
  expect(skus('three red colouring powders, two blue and one black')).toEqual([
    ['CO-R', 3],
    ['CO-B', 2],
  ]);
  expect(skus('We need colouring powder: 2 red, 4 blue')).toEqual([
    ['CO-R', 2],
    ['CO-B', 4],
  ]);
});

test('the exact length before one that is the same but for rounding; a brand whose letters are shuffled', () => {
  const spokes = createProductIndex([
    entryOf({ sku: 'S-290', name: 'Lumina spokes 290 mm', brand: 'Lumina' }),
    entryOf({ sku: 'S-292', name: 'Lumina spokes 292 mm', brand: 'Lumina', sold: 900 }),
  ]);
  const drafted = draftRequest('10 Limuna spokes 290 mm', spokes, { textLanguage: 'request' });
  expect(drafted.lines.map((line) => line.productId)).toEqual(['S-290']);
});

test('variants that differ in just the word that none says are left open', () => {
  expect(lines('3 riso Basmati 1 kg')).toEqual([]);
});
