import { describe, expect, test } from 'vitest';
import { entryOf, evaluationIndexes, REQUESTS } from '#test/drafting/evaluation-set';
import { addTally, emptyTally, f1, judgeDraft } from '#test/drafting/score-drafts';
import { draftRequest } from './draft-request.ts';
import { aliasBook } from './match/alias-book.ts';
import { createProductIndex } from './product-index/product-index.ts';
import { synonymTable } from './product-index/synonym-table.ts';
import { searchProducts } from './search-products.ts';

const indexes = evaluationIndexes();
const options = { textLanguage: 'request' } as const;
const draftOf = (catalogue: string, text: string) =>
  draftRequest(text, indexes.get(catalogue) ?? createProductIndex([]), options);

describe('on our own requests', () => {
  const all = emptyTally();
  const wrongOnHostile: string[] = [];
  for (const request of REQUESTS) {
    const { tally, wrong } = judgeDraft(request, draftOf(request.catalogue, request.clientRequest), (id) => id);
    addTally(all, tally);
    if (request.style === 'hostile') wrongOnHostile.push(...wrong);
  }

  test('is right on at least 97 of 100 lines and 95 of 100 unmatched fragments', () => {
    expect(f1(all.right, all.answered, all.expected)).toBeGreaterThan(0.97);
    expect(f1(all.unmatchedRight, all.unmatchedAnswered, all.unmatchedExpected)).toBeGreaterThan(0.95);
  });

  test('drafts nothing wrong on hostile ones', () => {
    expect(wrongOnHostile).toEqual([]);
  });

  test('quotes the request verbatim, names no brand, keeps products apart', () => {
    for (const request of REQUESTS) {
      const draft = draftOf(request.catalogue, request.clientRequest);
      for (const line of [
        ...draft.lines.map((l) => ({ item: l.requestItem, spans: l.requestSpans })),
        ...draft.unmatched,
      ]) {
        const quoted = line.spans.map(([start, end]) => request.clientRequest.slice(start, end));
        if (!/same again/.test(line.item)) expect(quoted.join(' + ')).toBe(line.item);
      }
      expect(new Set(draft.lines.map((l) => l.productId)).size).toBe(draft.lines.length);
      expect(draft.name.split(/\s+/).length).toBeLessThanOrEqual(8);
      for (const line of draft.lines) expect(line.rationale).not.toBe('');
    }
  });

  test('gives the same draft twice', () => {
    for (const { catalogue, clientRequest } of REQUESTS.slice(0, 40))
      expect(draftOf(catalogue, clientRequest)).toEqual(draftOf(catalogue, clientRequest));
  });
});

test('merges the same wish, and keeps a differing one apart', () => {
  const merged = draftOf('office', '8 x Pritt glue stick 22 g\n4 x Pritt glue stick 22 g');
  expect(merged.lines).toHaveLength(1);
  expect(merged.lines[0]).toMatchObject({
    quantity: 12,
    requestItem: '8 x Pritt glue stick 22 g + 4 x Pritt glue stick 22 g',
  });
  expect(merged.lines[0]?.rationale).toContain('2 times');
});

test('writes rationale and reasons in the language of the request, or in a fixed one', () => {
  const german = draftOf('office', '2 Locher Leitz blau\n1 Gartenzwerg');
  expect(german.lines[0]?.rationale).toContain('Übereinstimmung');
  expect(german.unmatched[0]?.reason).toMatch(/Katalog|Produkt/);
  const index = indexes.get('office') ?? createProductIndex([]);
  expect(draftRequest('2 Locher Leitz blau', index, { textLanguage: 'pl' }).lines[0]?.rationale).toContain('Zgodne');
});

describe('what a tenant teaches', () => {
  const index = indexes.get('office') ?? createProductIndex([]);

  test('an alias wins', () => {
    const aliases = aliasBook([{ text: 'the good paper', productId: 'PAP-A4-100' }]);
    const [line] = draftRequest('10 x the good paper', index, { ...options, aliases }).lines;
    expect(line).toMatchObject({
      productId: 'PAP-A4-100',
      quantity: 10,
      matchReason: 'alias',
      matchSource: 'semantic',
    });
  });

  test('a house standard decides what the request leaves open, never against it', () => {
    const standards = [{ attribute: 'colour', value: 'red' }];
    expect(draftRequest('5 x lever arch file 80 mm', index, { ...options, standards }).lines[0]).toMatchObject({
      productId: 'LEZ-80-RED',
      matchReason: 'standard',
    });
    expect(draftRequest('5 x lever arch file 80 mm blue', index, { ...options, standards }).lines[0]?.productId).toBe(
      'LEZ-80-BLUE',
    );
  });

  test('synonyms are read as the first of their group', () => {
    const synonyms = synonymTable([['shredder', 'muncher']]);
    expect(draftRequest('1 x muncher P-5', index, { ...options, synonyms }).lines[0]?.productId).toBe('SHR-P5');
  });

  test('"the usual" is the newest order', () => {
    const history = [{ date: '2025-03-04', items: [{ productId: 'GLU-20', quantity: 6 }] }];
    expect(draftRequest('The usual please.', index, { ...options, history }).lines).toMatchObject([
      { productId: 'GLU-20', quantity: 6, matchReason: 'history' },
    ]);
  });
});

test('a drafted line is the first hit of a search for its words', () => {
  for (const request of REQUESTS.slice(0, 80)) {
    const index = indexes.get(request.catalogue) ?? createProductIndex([]);
    for (const line of draftRequest(request.clientRequest, index, options).lines) {
      if (
        line.requestItem.includes(' + ') ||
        line.requestItem.includes('\t') ||
        line.requestItem.includes(';') ||
        /same again/.test(line.requestItem)
      )
        continue;
      const [hit] = searchProducts(line.requestItem, index, { limit: 3, minSimilarity: 0 });
      expect([line.requestItem, hit?.productId]).toEqual([line.requestItem, line.productId]);
    }
  }
});

test('never matches what contradicts an attribute', () => {
  const index = createProductIndex([
    entryOf({ sku: 'A', ean: '1', name: 'Circuit breaker B10 1-pole', brand: 'Velto' }),
  ]);
  for (const text of [
    '2 x circuit breaker B16 1-pole',
    '2 x circuit breaker B10 3-pole',
    '2 x Hager circuit breaker B10 1-pole',
  ])
    expect(draftRequest(text, index, options).lines).toEqual([]);
});

describe('what a code or the rest makes up for', () => {
  const product = (sku: string, name: string, brand: string) => entryOf({ sku, name, brand, ean: '' });
  const drafted = (text: string, ...products: readonly ReturnType<typeof product>[]) =>
    draftRequest(text, createProductIndex(products), options).lines.map((line) => line.productId);

  test('a brand of two words with a typing error, and its exclamation mark', () => {
    const cooler = product('CO-2', 'Shadow Rock 3 black', 'stay cool!');
    expect(drafted('2 x stay coll! shadow rock 3 black', cooler)).toEqual(['CO-2']);
  });

  test('three metres are no 3M', () => {
    const cable = product('AC-3', 'Network cable Cat6 3 m', 'ACTA');
    expect(drafted('5 x ACTA network cable Cat6 3 m', cable, product('M-1', 'Filter 3M', '3M'))).toEqual(['AC-3']);
  });

  test('the maker comes before one who only names it, and a kit is no putty', () => {
    const box = product('PC-1', 'Office computer with Intra Core E6850 processor', 'Hapa');
    const chip = product('CP-1', 'Intra Core E6850 processor', 'Intra');
    expect(drafted('1 Intra Core E6850 processor', box, chip)).toEqual(['CP-1']);
    const putty = product('PU-1', 'Glazing putty 1 kg', 'Fugo');
    const memory = product('ME-1', 'Hapa Fury HX37 memory module 32 GB', 'Hapa');
    expect(drafted('1 Hapa Fury 32 GB kit', putty, memory)).toEqual(['ME-1']);
  });

  test("a maker's full number names an article, whatever it is called; what is for it is something else", () => {
    const phones = product('PH-1', 'Headset QHS3200/10', 'Filia');
    expect(drafted('2 Filia Knopfhörer QHS3200/10', phones)).toEqual(['PH-1']);
    expect(drafted('2 ear cushions for Filia QHS3200/10', phones)).toEqual([]);
  });

  test('a code without its last letter, and two codes behind one stroke', () => {
    const ink = product('IN-1', 'Ink KC51M magenta', 'Brota');
    expect(drafted('1 Brota ink KC51 magenta', ink)).toEqual(['IN-1']);
    expect(drafted('1 Brota ink KC51 black', ink)).toEqual([]);
    const lead = product('LE-1', 'Power lead IEC D20 to D19 1.9 m', 'Eto');
    expect(drafted('1 Eto power lead D20/D19 1.9 m', lead)).toEqual(['LE-1']);
  });

  test('nine poles are nine pins', () => {
    const link = product('LI-9', 'USB to serial cable (9-pin)', 'Sanda');
    expect(drafted('1 Sanda USB Serial Kabel 9-polig', link)).toEqual(['LI-9']);
    expect(drafted('1 Sanda USB Serial Kabel 25-polig', link)).toEqual([]);
  });

  test('the colour alone comes before a set that has it too', () => {
    const set = product('S-4', 'Marker set black, blue, red, green', 'Edda');
    expect(drafted('1 Edda marker blue', set, product('S-1', 'Marker blue permanent ink round tip', 'Edda'))).toEqual([
      'S-1',
    ]);
  });
});

describe('near misses', () => {
  const product = (sku: string, name: string, brand?: string) =>
    entryOf({ sku, name, ean: '4006381333931', ...(brand === undefined ? {} : { brand }) });
  const drafted = (text: string, ...products: readonly ReturnType<typeof product>[]) =>
    draftRequest(text, createProductIndex([...products]), options).lines.map((line) => line.productId);

  test('a code of letters that is not there is not the next one of its family', () => {
    const jackets = [product('KUZ-L', 'Kurtka zimowa L'), product('KUZ-XL', 'Kurtka zimowa XL')];
    expect(drafted('KUZ-M 2 szt', ...jackets)).toEqual([]);
    expect(drafted('KUZ-XL 2 szt', ...jackets)).toEqual(['KUZ-XL']);
  });

  test('another last letter is another version', () => {
    const toner = product('TO-L', 'Toner KLT-M508L magenta', 'Sanda');
    expect(drafted('1 Sanda toner KLT-M508S magenta', toner)).toEqual([]);
    expect(drafted('1 Sanda toner KLT-M5O8L magenta', toner)).toEqual(['TO-L']);
  });

  test('large is not small, and not large in another width', () => {
    const wraps = [
      product('BW-1', 'Bubble wrap roll 500 mm x 100 m small bubble'),
      product('BW-2', 'Bubble wrap roll 1000 mm x 50 m large bubble'),
    ];
    expect(drafted('1 bubble wrap 500mm large bubble', ...wraps)).toEqual([]);
    expect(drafted('1 bubble wrap 500mm small bubble', ...wraps)).toEqual(['BW-1']);
  });

  test('a brand that sounds like a thing is none', () => {
    const anchor = product('BA-12', 'Bolzenanker 12x110', 'Dübelo');
    expect(drafted('1 Dübel 12er', anchor)).toEqual([]);
    expect(drafted('1 Dübelo Bolzenanker 12x110', anchor)).toEqual(['BA-12']);
  });
});
