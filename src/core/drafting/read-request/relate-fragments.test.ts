import { expect, test } from 'vitest';
import { readRequest } from './read-request.ts';

const items = (text: string) =>
  readRequest(text).fragments.map(({ search, quantity }) => [search.trim(), quantity.value]);
const quoted = '\n\nOn 3 March 2025 Callum wrote:\n> Please send us\n> 6 lamps, white\n> 10 safety cables, silver';

test('the same again: the list of the older message, all of it in another colour', () => {
  expect(items(`Could we have the same again, but this time everything in black?${quoted}`)).toEqual([
    [expect.stringMatching(/^lamps.*black$/), 6],
    [expect.stringMatching(/^safety cables.*black$/), 10],
  ]);
});

test('the same again, twice of everything', () => {
  expect(items(`Please repeat the order below, just double everything.${quoted}`).map(([, count]) => count)).toEqual([
    12, 20,
  ]);
});

test('a correction names several items, one of which goes', () => {
  const text =
    '- 3 Skimmer\n- 1 Bodenablauf\n- 2 Scheinwerfer\n\nKorrektur: nur 2 Skimmer, der Bodenablauf entfällt, bei den Scheinwerfern bitte 4 nehmen.';
  expect(items(text)).toEqual([
    ['Skimmer', 2],
    ['Scheinwerfer', 4],
  ]);
});

test('the same again without one item', () => {
  expect(items(`The same again please, but without the lamps.${quoted}`)).toEqual([['safety cables, silver', 10]]);
});

test('an older list that is settled is not asked for', () => {
  expect(items(`The old request below is no longer valid. We only need 4 ladders.${quoted}`)).toEqual([['ladders', 4]]);
});

test('positions of the older list are changed and dropped, from the end', () => {
  const text =
    'bitte die Liste von Kollege Kramer anbieten: Pos. 2 nur vier statt sechs Stück, Pos. 1 entfällt ganz.\n\n> Von: Kramer\n> Gesendet: Dienstag, 12. Mai, 16:03\n> 1) Nippel DN 200 – 7 Stück\n> 2) Bogen 90° DN 200 – 6 Stück';
  expect(items(text).map(([, count]) => count)).toEqual([4]);
});

test('joints of several words part two items; the size tells which item is meant', () => {
  expect(items('10 pens as well as 3 mugs').map(([, count]) => count)).toEqual([10, 3]);
  expect(
    items('- 10 DMX cables 3-pin 5 m\n- 4 DMX cables 5-pin 10 m\n\nMake the 5 m DMX sixteen.').map(
      ([, count]) => count,
    ),
  ).toEqual([16, 4]);
});
