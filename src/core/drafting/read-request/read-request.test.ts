import { describe, expect, test } from 'vitest';
import { readVectors } from '#test/read-vectors';
import { readRequest } from './read-request.ts';

interface Case {
  readonly text: string;
  readonly fragments: readonly (readonly [item: string, quantity: number, unit: string | null])[];
}

interface Hostile {
  readonly text: string;
  readonly quantities: readonly number[];
  readonly never: readonly string[];
}

describe('readRequest', () => {
  test.each(readVectors<Case>('drafting/read-request'))('$description', ({ text, fragments }) => {
    const read = readRequest(text).fragments.map((f) => [f.item, f.quantity.value, f.quantity.unit]);
    expect(read).toEqual(fragments);
  });

  test.each(readVectors<Case>('drafting/buyer-mails'))('$description', ({ text, fragments }) => {
    const sure = readRequest(text).fragments.filter((f) => !f.weak || f.quantity.stated);
    expect(sure.map((f) => [f.item, f.quantity.value, f.quantity.unit])).toEqual(fragments);
  });

  test.each(readVectors<Hostile>('drafting/hostile'))('hostile: $description', ({ text, quantities, never }) => {
    const { fragments } = readRequest(text);
    const items = fragments.map((f) => f.item.toLowerCase()).join('\n');
    for (const word of never) expect(items).not.toContain(word.toLowerCase());
    expect(fragments.filter((f) => f.quantity.stated).map((f) => f.quantity.value)).toEqual(quantities);
  });

  test('keeps delivery, payment and questions as notes, verbatim', () => {
    const { notes, fragments } = readRequest('2 x stapler\nDelivery to Building 4 by Friday.\nPayment within 30 days.');
    expect(fragments.map((f) => f.item)).toEqual(['2 x stapler']);
    expect(notes).toEqual(['Delivery to Building 4 by Friday.', 'Payment within 30 days.']);
  });

  test('a number behind "next week" begins an item', () => {
    const { fragments } = readRequest('Für das Freibad bräuchten wir nächste Woche vier Kanister Flüssigchlor.');
    expect(fragments.map((f) => [f.search.trim(), f.quantity.value])).toContainEqual(['Kanister Flüssigchlor', 4]);
  });

  test('who writes is a note, and no item', () => {
    const { fragments } = readRequest('We are a small bakery in the Dordogne. Please quote 2 mixers.');
    expect(fragments.map((f) => f.item)).toEqual(['2 mixers']);
  });

  test.each([
    ['en', '40 patch cables Cat 6A 2 m, 10 LED bulbs E27, 3 wireless mice'],
    ['en', 'E27 2 l, M8 3 d, 5 x A4'],
    ['en', 'Hello, please quote two staplers, thanks'],
    ['de', 'Guten Tag, bitte ein Angebot über zwei Hefter'],
    ['fr', 'Bonjour, merci de chiffrer deux agrafeuses'],
    ['it', 'Buongiorno, vorrei un preventivo per due cucitrici'],
    ['pl', 'Dzień dobry, proszę o wycenę dwóch zszywaczy'],
  ])('tells that a text is %s', (language, text) => {
    expect(readRequest(text).language).toBe(language);
  });
});
