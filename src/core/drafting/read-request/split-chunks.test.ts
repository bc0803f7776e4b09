import { expect, test } from 'vitest';
import { readRequest } from './read-request.ts';

const read = (text: string) =>
  readRequest(text).fragments.map(({ search, quantity }) => [search.trim(), quantity.value, quantity.unit]);

test.each([
  [
    'Wir brauchen Hämmer, je 2, dazu 5 Schrauben',
    [
      ['Wir brauchen Hämmer,', 2, null],
      ['Schrauben', 5, null],
    ],
  ],
  ['sabots 3, 6 et 9 mm : 2 de chaque', [['sabots 3, 6 et 9 mm :', 2, null]]],
  ['buttons white – two dozen', [['buttons white –', 24, null]]],
  ['guziki białe, dwa tuziny', [['guziki białe,', 24, null]]],
  ['Tabletten 100 Stück: 3 Dosen', [['Tabletten 100 Stück:', 3, 'can']]],
  ['SH2009 – 2 (Silbershampoo violett 1 Liter)', [['SH2009', 2, null]]],
  ['a roller bearing, 20 mm shaft, x2', [['roller bearing, 20 mm shaft,', 2, null]]],
  [
    'brush from boar bristle, round, 33 mm – 2 szt\nflat brush – 1 szt',
    [
      ['brush from boar bristle, round, 33 mm –', 2, 'piece'],
      ['flat brush –', 1, 'piece'],
    ],
  ],
])('%s', (text, expected) => expect(read(text)).toEqual(expected));
