import { describe, expect, it } from 'vitest';
import { type DraftedParts, mergeRedraft } from '#core/offer/merge-redraft';
import type { OfferLine } from '#core/offer/offer-content';

const request = '5 pens\n2 mugs\nthe usual\n9 forks';
const spanOf = (words: string): [number, number] => [request.indexOf(words), request.indexOf(words) + words.length];

/** A line as the engine makes it, from what `told` says of it: `words: quantity product`. */
const line = (said: string, more: Partial<OfferLine> = {}): OfferLine => {
  const [words = '', rest = ''] = said.split(': ');
  const [quantity = '', product = ''] = rest.split(' ');
  return {
    id: `${words}/${product}`,
    kind: 'product',
    position: 0,
    productId: product,
    sku: product,
    name: product,
    description: '',
    unit: 'pcs',
    quantity,
    unitPrice: '2',
    priceMissing: false,
    priceRule: null,
    vatRate: '20',
    discount: null,
    optional: false,
    cost: null,
    requestItem: words,
    requestSpans: [spanOf(words)],
    rationale: '',
    matchSource: 'semantic',
    matchScore: 0.9,
    matchReason: 'text',
    alternatives: [],
    ...more,
  };
};
const manual = { matchSource: 'manual', matchScore: null } as const;
const open = (item: string) => ({ id: `open ${item}`, item, reason: '', position: 0, spans: [spanOf(item)] });
const parts = (
  lines: OfferLine[],
  unmatched = [] as ReturnType<typeof open>[],
): DraftedParts<ReturnType<typeof open>> => ({
  lines: lines.map((one, position) => ({ ...one, position })),
  unmatched,
});
const told = ({ lines, unmatched }: DraftedParts) => [
  ...lines.map(({ requestItem, productId, quantity }) => `${requestItem}: ${quantity} ${productId}`),
  ...unmatched.map(({ item }) => `${item}?`),
];

const drafted = parts([line('5 pens: 5 blue'), line('2 mugs: 2 white')], [open('the usual'), open('9 forks')]);
const fresh = parts(
  [
    line('5 pens: 5 red', { id: 'new 1' }),
    line('2 mugs: 2 white', { id: 'new 2', unitPrice: '1.5' }),
    line('the usual: 12 tea', { id: 'new 3' }),
    line('the usual: 6 milk', { id: 'new 4' }),
  ],
  [open('9 forks')],
);

describe('mergeRedraft', () => {
  it('takes the new draft over where nobody touched the old one, each line under the id it had', () => {
    const merged = mergeRedraft({ drafted, current: drafted, fresh });
    expect(told(merged)).toEqual([
      '5 pens: 5 red',
      '2 mugs: 2 white',
      'the usual: 12 tea',
      'the usual: 6 milk',
      '9 forks?',
    ]);
    expect(merged.lines.map(({ id }) => id)).toEqual(['5 pens/blue', '2 mugs/white', 'new 3', 'new 4']);
    expect(merged.lines[1]?.unitPrice).toBe('1.5');
    expect(merged.lines.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
    expect(merged.unmatched[0]?.id).toBe('open 9 forks');
    expect(merged.kept).toBe(0);
  });

  it.each([
    ['another quantity', { quantity: '7' }, '5 pens: 7 blue'],
    ['another product', { productId: 'gold', name: 'gold', ...manual }, '5 pens: 5 gold'],
    ['a price', { unitPrice: '9' }, '5 pens: 5 blue'],
    ['a confirmation', manual, '5 pens: 5 blue'],
    ['a text', { description: 'engraved' }, '5 pens: 5 blue'],
  ])('leaves a line alone that a person gave %s', (_, change, said) => {
    const current = parts([{ ...line('5 pens: 5 blue'), ...change }, line('2 mugs: 2 white')], [open('9 forks')]);
    const merged = mergeRedraft({ drafted, current, fresh });
    expect(told(merged)[0]).toBe(said);
    expect(merged.lines[0]).toMatchObject(change);
    expect(merged.kept).toBe(1);
  });

  it('brings nothing back that a person threw out or dismissed', () => {
    const merged = mergeRedraft({ drafted, current: parts([line('2 mugs: 2 white')]), fresh });
    expect(told(merged)).toEqual(['2 mugs: 2 white']);
  });

  it('leaves words to the line that a person answered them with, and what a person added', () => {
    const tea = line('the usual: 3 tea', manual);
    const own = line(': 1 box', { ...manual, requestSpans: [] });
    const heading = line(': 1 ', { kind: 'heading', productId: null, quantity: null, requestSpans: [] });
    const current = parts([heading, line('5 pens: 5 blue'), line('2 mugs: 2 white'), tea, own], [open('9 forks')]);
    const merged = mergeRedraft({ drafted, current, fresh });
    expect(told(merged)).toEqual([
      ': null null',
      '5 pens: 5 red',
      '2 mugs: 2 white',
      'the usual: 3 tea',
      ': 1 box',
      '9 forks?',
    ]);
    expect(merged.kept).toBe(2);
  });

  it('decides each line by itself where one wording made several', () => {
    const current = parts([line('5 pens: 5 red'), line('the usual: 99 tea')], [open('9 forks')]);
    const before = parts([line('5 pens: 5 red'), line('the usual: 12 tea'), line('the usual: 6 milk')]);
    const again = parts([line('the usual: 12 tea'), line('the usual: 6 milk'), line('the usual: 1 bread')]);
    expect(told(mergeRedraft({ drafted: before, current, fresh: again }))).toEqual(['the usual: 99 tea', '9 forks?']);
  });

  it('keeps the order that people gave, and puts what is new where its words stand', () => {
    const current = parts([line('2 mugs: 2 white'), line('5 pens: 5 blue')], [open('the usual'), open('9 forks')]);
    const merged = mergeRedraft({ drafted, current, fresh });
    expect(told(merged)).toEqual([
      '2 mugs: 2 white',
      '5 pens: 5 red',
      'the usual: 12 tea',
      'the usual: 6 milk',
      '9 forks?',
    ]);
  });

  it('never offers a product twice', () => {
    const current = parts([line('2 mugs: 2 white'), line('5 pens: 5 tea', manual)], [open('the usual')]);
    const merged = mergeRedraft({ drafted, current, fresh });
    expect(merged.lines.filter(({ productId }) => productId === 'tea')).toHaveLength(1);
    expect(told(merged)).toContain('the usual: 6 milk');
  });
});
