import { expect, test } from 'vitest';
import { readRequest } from './read-request.ts';

test('a model takes the place of another one; its figure is no count', () => {
  const { fragments } = readRequest('Bitte 2 Bohrhämmer BH 2400.\nDoch den BH 2800 statt des 2400.');
  expect(fragments.map(({ search, quantity }) => [search.trim(), quantity.value])).toEqual([['Bohrhämmer BH 2800', 2]]);
});
