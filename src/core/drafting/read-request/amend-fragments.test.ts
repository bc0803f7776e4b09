import { expect, test } from 'vitest';
import { readRequest } from './read-request.ts';

const read = (text: string) =>
  readRequest(text).fragments.map(({ search, quantity }) => [search.trim().replace(/ +/g, ' '), quantity.value]);

test('under a heading a thing and a count say how many it is now; what is new is added', () => {
  const text = 'Bitte 4 Lager UCF205 und 2 Kupplungen.\nNachtrag: die UCF205 doch 6 Stück, und zusätzlich zwei Ketten.';
  expect(read(text)).toEqual([
    ['Lager UCF205', 6],
    ['Kupplungen', 2],
    ['Ketten', 2],
  ]);
  expect(read('Bitte 2 Ventile 1" und 1 Schlauchwagen.\nNachtrag 2: Ventile bitte vier.')).toEqual([
    ['Ventile 1"', 4],
    ['Schlauchwagen', 1],
  ]);
});

test('an order that is repeated, but for a property of some of its items', () => {
  const text =
    'Please repeat our last order, but pink instead of silver for the foil and size L gloves instead of M.\n\n> 4 rolls foil silver\n> 6 boxes gloves M\n> 2 packs papers';
  expect(read(text)).toEqual([
    ['rolls foil pink', 4],
    ['boxes gloves L', 6],
    ['papers', 2],
  ]);
});

test('a model takes the place of another one; its figure is no count', () => {
  const { fragments } = readRequest('Bitte 2 Bohrhämmer BH 2400.\nDoch den BH 2800 statt des 2400.');
  expect(fragments.map(({ search, quantity }) => [search.trim(), quantity.value])).toEqual([['Bohrhämmer BH 2800', 2]]);
});

test('another colour of everything', () => {
  const text = 'Wie letztes Mal bitte, aber alles in schwarz.\n\n> 4 Rollen Gummiband weiß\n> 2 Rollen Hutgummi weiß';
  expect(read(text)).toEqual([
    ['Rollen Gummiband schwarz', 4],
    ['Rollen Hutgummi schwarz', 2],
  ]);
});

test('what is dropped, and what is changed and asked for in one sentence', () => {
  const text =
    'Please quote 2 leather straps and 3 cables 6 m.\nScratch the straps. Cables - call it five, and two saws as well.';
  expect(read(text)).toEqual([
    ['cables 6 m.', 5],
    ['saws as well', 2],
  ]);
});
