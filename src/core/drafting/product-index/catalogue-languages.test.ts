import { expect, test } from 'vitest';
import { entryOf } from '#test/drafting/evaluation-set';
import { catalogueLanguages } from './catalogue-languages.ts';
import { createProductIndex } from './product-index.ts';

const languagesOf = (names: readonly string[]) => [
  ...catalogueLanguages(createProductIndex(names.map((name, at) => entryOf({ sku: `A-${at}`, name })))),
];

test('the languages in which a good part of the names is written', () => {
  expect(languagesOf(['Kugelhahn Messing', 'Schraubendreher mit Griff', 'Leiter'])).toEqual(['de']);
  expect(languagesOf(['Ball valve brass', 'Screwdriver with handle', 'Tournevis avec manche', 'Robinet'])).toEqual(
    expect.arrayContaining(['en', 'fr']),
  );
});

test('names that tell nothing say no language; a change of the catalogue is seen', () => {
  const index = createProductIndex([entryOf({ sku: 'A', name: 'XK 200' })]);
  expect([...catalogueLanguages(index)]).toEqual([]);
  index.put(entryOf({ sku: 'B', name: 'Wkręty do drewna' }));
  expect([...catalogueLanguages(index)]).toEqual(['pl']);
});
