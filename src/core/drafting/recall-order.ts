import type { Language } from '#core/catalogue/product';
import type { DraftLine, UnmatchedFragment } from './draft.ts';
import { historyPhrase } from './lexicon/history-phrases.ts';
import { phrase } from './lexicon/phrases.ts';
import { RECALL_LESS, RECALL_MORE, RECALL_WITHOUT } from './lexicon/recall-number.ts';
import type { ProductIndex } from './product-index/product-index.ts';
import type { Sentence } from './read-facts/fact.ts';
import { findReferences, type RecallSource, type Reference } from './read-request/find-reference.ts';
import type { Fragment } from './read-request/fragment.ts';
import { FACTORS } from './read-request/relate-fragments.ts';
import { keysOf } from './read-request/target-of.ts';
import type { Span } from './span.ts';

/** What a reference to an earlier order gives. */
export interface Recalled {
  readonly lines: readonly DraftLine[];
  /** References that no order answers. */
  readonly unmatched: readonly UnmatchedFragment[];
  /** What is asked for beside it: fragments that are part of a reference are gone. */
  readonly fragments: readonly Fragment[];
}

interface Recalling extends RecallSource {
  readonly index: ProductIndex;
  readonly language: Language;
}

/** How sure a line is that an order gives. */
const PROBABILITY = 0.85;

/**
 * Resolves "the usual", "like last time", "as in March but 20 more", "same as order A-00042 without the cables" from the
 * customer's earlier orders. What no earlier order answers stays open.
 */
export function recallOrders(sentences: readonly Sentence[], recalling: Recalling): Recalled {
  const references = findReferences(sentences, recalling);
  if (references.length === 0) return { lines: [], unmatched: [], fragments: recalling.fragments };
  const lines: DraftLine[] = [];
  const unmatched: UnmatchedFragment[] = [];
  const taken: Span[] = [];
  for (const { sentence, span, order } of references) {
    const change = changeOf(sentence, span);
    if (order) lines.push(...linesOf({ sentence, span, order }, change, recalling));
    else unmatched.push(open(sentence, span, recalling.language));
    taken.push(span, ...change.spans);
  }
  const fragments = recalling.fragments.filter((fragment) => !isPart(fragment, taken));
  return { lines: lines.filter(isFirst), unmatched, fragments };
}

const isFirst = (line: DraftLine, at: number, all: readonly DraftLine[]): boolean =>
  all.findIndex((other) => other.productId === line.productId) === at;

function isPart(fragment: Fragment, taken: readonly Span[]): boolean {
  return fragment.spans.some(([from, to]) => taken.some(([start, end]) => from < end && to > start));
}

function open({ text, start }: Sentence, span: Span, language: Language): UnmatchedFragment {
  const item = text.slice(span[0] - start, span[1] - start);
  return { item, reason: historyPhrase(language, 'none'), spans: [span], candidates: [] };
}

/** What the rest of the sentence does to the order's quantities. */
interface OrderChange {
  readonly factor: number;
  readonly more: number;
  /** Words of the item that `more` concerns; empty: each. */
  readonly moreOf: ReadonlySet<string>;
  readonly without: ReadonlySet<string>;
  readonly spans: readonly Span[];
}

const NOTHING: ReadonlySet<string> = new Set();

function changeOf({ text, start }: Sentence, span: Span): OrderChange {
  const spans: Span[] = [];
  const rest = ' '.repeat(span[1] - start) + text.slice(span[1] - start);
  const find = (pattern: RegExp): RegExpExecArray | null => {
    const found =
      pattern.exec(rest) ??
      pattern.exec(`${text.slice(0, span[0] - start)}${' '.repeat(span[1] - span[0])}${rest.slice(span[1] - start)}`);
    if (found) spans.push([start + found.index, start + found.index + found[0].length]);
    return found;
  };
  const factor = FACTORS.find(([pattern]) => find(pattern))?.[1] ?? 1;
  const more = find(RECALL_MORE);
  const less = more ? null : find(RECALL_LESS);
  const figure = Number(more?.groups?.['n1'] ?? more?.groups?.['n2'] ?? less?.groups?.['n1'] ?? 0);
  const hit = more ?? less;
  const behind = hit ? (rest.slice(hit.index + hit[0].length).split(/[,;.!?\n]/u)[0] ?? '') : '';
  const without = find(RECALL_WITHOUT)?.groups?.['what'];
  return {
    factor,
    more: less ? -figure : figure,
    moreOf: keysOf(
      behind.replace(
        /(?<!\p{L})(?:each|of each|je|jeweils|chacun\p{L}*|ciascun\p{L}*|każd\p{L}*|please|bitte)(?!\p{L})/giu,
        ' ',
      ),
    ),
    without: without ? keysOf(without) : NOTHING,
    spans,
  };
}

function linesOf(
  { span, order }: Reference & { readonly order: NonNullable<Reference['order']> },
  change: OrderChange,
  { text, index, language }: Recalling,
): DraftLine[] {
  const start = Math.min(span[0], ...change.spans.map(([from]) => from));
  const end = Math.max(span[1], ...change.spans.map(([, to]) => to));
  const lines: DraftLine[] = [];
  for (const item of order.items) {
    const name = index.get(item.productId)?.name;
    if (name === undefined || !(item.quantity > 0)) continue;
    const keys = keysOf(name);
    if (meets(change.without, keys)) continue;
    const concerned = change.moreOf.size === 0 || meets(change.moreOf, keys);
    const quantity = Math.ceil(item.quantity * change.factor + (concerned ? change.more : 0));
    if (quantity <= 0) continue;
    const before = Math.ceil(item.quantity);
    lines.push({
      productId: item.productId,
      quantity,
      requestItem: text.slice(start, end).trimEnd(),
      requestSpans: [[start, start + text.slice(start, end).trimEnd().length]],
      matchSource: 'semantic',
      matchScore: PROBABILITY,
      matchReason: 'history',
      rationale: [
        phrase(language, 'history', { date: order.date }),
        ...(quantity === before ? [] : [historyPhrase(language, 'changed', String(before))]),
      ].join(' '),
      alternatives: [],
    });
  }
  return lines;
}

const meets = (wanted: ReadonlySet<string>, keys: ReadonlySet<string>): boolean => {
  for (const key of wanted) if (keys.has(key)) return true;
  return false;
};
