import { INJECTION } from '../lexicon/order-cues.ts';
import { ORDER_UNITS } from '../lexicon/order-units.ts';
import type { Fragment, Quantity, ReadRequest } from '../read-request/fragment.ts';
import { readRequest } from '../read-request/read-request.ts';
import type { Span } from '../span.ts';
import { foldText } from '../words/fold-text.ts';
import { locateWords, overlaps } from '../words/locate-words.ts';
import type { Advice, AdvisedItem } from './advice.ts';

const LARGEST = 1_000_000;
/** Items beyond this are not looked at. */
const MOST_ITEMS = 500;

/** Names a fragment by where it stands. */
export function fragmentKey(fragment: Pick<Fragment, 'spans'>): string {
  return fragment.spans.map(([from, to]) => `${from}-${to}`).join('+');
}

/**
 * The fragments of a request after a model was heard. Of its items only those stay that stand in the text, word for word,
 * outside of what is addressed to the software; what it does not mention stays as the engine reads it.
 */
export function guardProposal(text: string, own: ReadRequest, advice: Advice): readonly Fragment[] {
  if (advice.items === null) return own.fragments;
  const planted = injected(text, own);
  const taken: Span[] = [];
  const found: Fragment[] = [];
  let from = 0;
  for (const item of advice.items.slice(0, MOST_ITEMS)) {
    const span = locateWords(text, item.words, { from, taken });
    if (!span || planted.some((other) => overlaps(span, other))) continue;
    taken.push(span);
    found.push(fragmentAt(text, span, { item, own }));
    from = span[1];
  }
  for (const words of advice.ignored.slice(0, MOST_ITEMS)) {
    const span = locateWords(text, words, { from: 0, taken });
    if (span) taken.push(span);
  }
  const kept = own.fragments.filter(({ spans }) => !spans.some((span) => taken.some((other) => overlaps(span, other))));
  return [...found, ...kept].sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ spans }: Fragment): number => spans[0]?.[0] ?? 0;

/** Stretches that give orders to the seller's software: the engine put them into the notes, and there they stay. */
function injected(text: string, own: ReadRequest): Span[] {
  return own.notes.flatMap((note) => {
    const at = INJECTION.test(note) ? text.indexOf(note) : -1;
    return at < 0 ? [] : [[at, at + note.length] as const];
  });
}

interface Found {
  readonly item: AdvisedItem;
  readonly own: ReadRequest;
}

/** A fragment at a stretch: read like the engine's own there, or like a request of its own. */
function fragmentAt(text: string, span: Span, { item, own }: Found): Fragment {
  const words = text.slice(...span);
  const same = own.fragments.filter(({ spans }) => spans.some((other) => overlaps(span, other)));
  const alone = same.length === 1 ? same : readRequest(words).fragments;
  const [read] = alone.length === 1 ? alone : [];
  const quantity = guardQuantity(text, item, read?.quantity ?? ONE);
  return {
    item: words,
    spans: [span],
    search: read?.search ?? withoutNumber(words, quantity),
    excluded: read?.excluded ?? '',
    quantity,
    weak: false,
    remark: read?.remark ?? null,
  };
}

/** The words without the figure that is their quantity, where the engine itself could not tell the two apart. */
function withoutNumber(words: string, { value, stated }: Quantity): string {
  return stated
    ? words.replace(new RegExp(`(?<![\\p{L}\\p{N}.,])${value}(?![\\p{L}\\p{N}]|[.,]\\d)`, 'u'), ' ')
    : words;
}

const ONE: Quantity = { value: 1, least: 1, unit: null, stated: false };

/** A model's quantity counts when it is a positive whole number that the text itself says; else the engine's reading. */
function guardQuantity(text: string, { quantity, unit }: AdvisedItem, read: Quantity): Quantity {
  if (quantity === null || quantity === read.value) return read;
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > LARGEST || !says(text, quantity)) return read;
  const known = unit === null ? undefined : ORDER_UNITS.get(foldText(unit.trim().slice(0, 40).replace(/\.$/, '')));
  return { value: quantity, least: quantity, unit: known ?? null, stated: true };
}

/** Does a number stand in the text, with or without marks between thousands? */
function says(text: string, value: number): boolean {
  const numbers = text.match(/\d{1,3}(?:[.,'’ \u00a0]\d{3})+(?!\d)|\d+/g) ?? [];
  return numbers.some((number) => Number(number.replace(/\D/g, '')) === value);
}
