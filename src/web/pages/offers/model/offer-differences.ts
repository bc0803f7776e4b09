import type { FullRevisionBody } from '#doors/drafts/contract';
import { addressWords } from './address-words.ts';
import type { Offer } from './offer.ts';

/** A line as far as people talk about it. */
export interface ComparedLine {
  /** Absent where the line is known only by what is in it. */
  readonly id?: string | undefined;
  readonly productId: string | null;
  readonly name: string;
  readonly quantity: number;
  readonly unit?: string | null | undefined;
  readonly unitPriceNet: number;
  readonly requestItem: string;
  readonly matchSource: string | null;
}

/** An offer, or a saved state of one. */
export interface ComparedOffer {
  readonly name: string;
  readonly customerName: string | null;
  readonly status: string;
  readonly currency: string;
  readonly discountPercent: number;
  readonly discountAmount: number;
  readonly notes: readonly string[];
  /** ISO date. */
  readonly requestedDate: string | null;
  readonly deliveryAddress: Offer['deliveryAddress'];
  readonly clientRequest?: string | null | undefined;
  readonly unmatched: readonly string[];
  readonly items: readonly ComparedLine[];
}

/** An offer of the drafts door in this form. */
export function comparedOffer(offer: Offer): ComparedOffer {
  return { ...offer, unmatched: offer.unmatchedDetails.map(({ item }) => item) };
}

/** A saved state of the drafts door in this form. */
export function comparedRevision({ snapshot }: Pick<FullRevisionBody, 'snapshot'>): ComparedOffer {
  return { ...snapshot, unmatched: snapshot.unmatched.map(({ item }) => item) };
}

/** One thing that happened between two states, to be said in a sentence. */
export type Difference =
  | { readonly kind: 'quantity'; readonly line: ComparedLine; readonly before: number }
  | { readonly kind: 'price'; readonly line: ComparedLine; readonly before: number }
  | { readonly kind: 'replaced'; readonly line: ComparedLine; readonly before: string }
  | { readonly kind: 'renamedLine'; readonly line: ComparedLine; readonly before: string }
  | { readonly kind: 'added' | 'removed' | 'confirmed'; readonly line: ComparedLine }
  | { readonly kind: 'answered'; readonly line: ComparedLine; readonly words: string }
  | { readonly kind: 'leftOut' | 'opened' | 'noteAdded' | 'noteRemoved' | 'noteDone'; readonly words: string }
  | {
      readonly kind: 'named' | 'customer' | 'status' | 'currency' | 'deliveryDate' | 'deliveryPlace';
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'requestGrown' }
  | { readonly kind: 'discount'; readonly after: { readonly percent: number; readonly amount: number } };

/** What changed from one state of an offer to another, in the order people care about. */
export function offerDifferences(before: ComparedOffer, after: ComparedOffer): readonly Difference[] {
  const pairs = pairLines(before.items, after.items);
  const kept = new Set(pairs.values());
  const newLines = after.items.filter((line) => !pairs.has(line));
  const gone = missingFrom(after.unmatched, before.unmatched);
  const answers = gone.flatMap((words) => {
    const line = after.items.find((item) => item.requestItem.split(' + ').includes(words));
    return line ? [{ kind: 'answered' as const, line, words }] : [];
  });
  const answered = new Set(answers.map(({ words }) => words));
  const answering = new Set(answers.map(({ line }) => line));
  return [
    ...headerDifferences(before, after),
    ...[...pairs].flatMap(([line, old]) => lineDifferences(old, line)),
    ...answers,
    ...newLines.filter((line) => !answering.has(line)).map((line) => ({ kind: 'added' as const, line })),
    ...before.items.filter((line) => !kept.has(line)).map((line) => ({ kind: 'removed' as const, line })),
    ...gone.filter((words) => !answered.has(words)).map((words) => ({ kind: 'leftOut' as const, words })),
    ...missingFrom(before.unmatched, after.unmatched).map((words) => ({ kind: 'opened' as const, words })),
    ...noteDifferences(before.notes, after.notes),
  ];
}

function headerDifferences(before: ComparedOffer, after: ComparedOffer): Difference[] {
  const texts = [
    ['status', before.status, after.status],
    ['named', before.name, after.name],
    ['customer', before.customerName ?? '', after.customerName ?? ''],
    ['currency', before.currency, after.currency],
    ['deliveryDate', before.requestedDate ?? '', after.requestedDate ?? ''],
    ['deliveryPlace', addressWords(before.deliveryAddress), addressWords(after.deliveryAddress)],
  ] as const;
  const changed: Difference[] = texts
    .filter(([, old, now]) => old !== now)
    .map(([kind, old, now]) => ({ kind, before: old, after: now }));
  if (before.clientRequest && after.clientRequest && before.clientRequest !== after.clientRequest) {
    changed.push({ kind: 'requestGrown' });
  }
  const discounts = [before, after].map(
    ({ discountPercent, discountAmount }) => `${discountPercent} ${discountAmount}`,
  );
  if (discounts[0] === discounts[1]) return changed;
  const discount = { percent: after.discountPercent, amount: after.discountAmount };
  return [...changed, { kind: 'discount', after: discount }];
}

function lineDifferences(before: ComparedLine, line: ComparedLine): Difference[] {
  const found: Difference[] = [];
  const sameProduct = before.productId === line.productId;
  if (!sameProduct) found.push({ kind: 'replaced', line, before: before.name });
  else if (before.name !== line.name) found.push({ kind: 'renamedLine', line, before: before.name });
  if (before.quantity !== line.quantity) found.push({ kind: 'quantity', line, before: before.quantity });
  if (sameProduct && before.unitPriceNet !== line.unitPriceNet) {
    found.push({ kind: 'price', line, before: before.unitPriceNet });
  }
  const confirmed = sameProduct && before.matchSource === 'semantic' && line.matchSource === 'manual';
  if (confirmed && found.length === 0) found.push({ kind: 'confirmed', line });
  return found;
}

const done = '[x] ';

function noteDifferences(before: readonly string[], after: readonly string[]): Difference[] {
  const added = missingFrom(before, after);
  const removed = missingFrom(after, before);
  const ticked = added.filter((note) => note.startsWith(done) && removed.includes(note.slice(done.length)));
  const unticked = ticked.map((note) => note.slice(done.length));
  const say = (kind: 'noteAdded' | 'noteRemoved' | 'noteDone') => (words: string) => ({ kind, words });
  return [
    ...unticked.map(say('noteDone')),
    ...added.filter((note) => !ticked.includes(note)).map(say('noteAdded')),
    ...removed.filter((note) => !unticked.includes(note)).map(say('noteRemoved')),
  ];
}

/**
 * Which old line each new one is: by id, else by product, else by the client's words. The order of the new ones.
 */
function pairLines(
  before: readonly ComparedLine[],
  after: readonly ComparedLine[],
): ReadonlyMap<ComparedLine, ComparedLine> {
  const pairs = new Map<ComparedLine, ComparedLine>();
  const free = new Set(before);
  const pairBy = (same: (old: ComparedLine, line: ComparedLine) => boolean) => {
    for (const line of after) {
      const old = pairs.has(line) ? undefined : [...free].find((candidate) => same(candidate, line));
      if (old) {
        pairs.set(line, old);
        free.delete(old);
      }
    }
  };
  pairBy((old, line) => old.id !== undefined && old.id === line.id);
  pairBy((old, line) => old.productId !== null && old.productId === line.productId);
  pairBy((old, line) => old.requestItem !== '' && old.requestItem === line.requestItem);
  return new Map(after.flatMap((line) => (pairs.has(line) ? [[line, pairs.get(line) as ComparedLine]] : [])));
}

/** Entries of `list` beyond those that `other` has too, counting repeats. */
function missingFrom(other: readonly string[], list: readonly string[]): readonly string[] {
  const rest = [...other];
  return list.filter((entry) => {
    const at = rest.indexOf(entry);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
