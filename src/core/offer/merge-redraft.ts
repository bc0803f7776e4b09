import type { Span } from '#core/drafting/span';
import type { OfferLine, UnmatchedItem } from '#core/offer/offer-content';
import { lineChanges } from '#core/offer/revision-difference';

/** An unmatched part, with its place in the request where that is known. */
type OpenPart = UnmatchedItem & { readonly spans?: readonly Span[] };

/** What a draft is, as far as drafting again may change it. */
export interface DraftedParts<Open extends OpenPart = OpenPart> {
  readonly lines: readonly OfferLine[];
  readonly unmatched: readonly Open[];
}

export interface Redrafting<Open extends OpenPart> {
  /** What the engine proposed the last time. */
  readonly drafted: DraftedParts;
  /** The offer as it stands: that, and what people made of it. */
  readonly current: DraftedParts<Open>;
  /** What the engine proposes now, of the same request or one that goes on where that ended. */
  readonly fresh: DraftedParts<Open>;
}

export interface MergedRedraft<Open extends OpenPart> extends DraftedParts<Open> {
  /** Lines that stay because a person made or changed them. */
  readonly kept: number;
}

/**
 * Puts a new draft into an offer that people have worked on. What a person changed, added, threw out or dismissed stays as they
 * left it; every other line gives way to what the new draft says of its words, in its place and under its id.
 */
export function mergeRedraft<Open extends OpenPart>(redrafting: Redrafting<Open>): MergedRedraft<Open> {
  const { drafted, current, fresh } = redrafting;
  const touched = new Set(current.lines.filter((line) => !drafted.lines.some((old) => isUntouched(old, line))));
  const isWanted = wantedParts(redrafting, touched);
  const lines = fresh.lines.filter((line) => isWanted(line));
  const open = fresh.unmatched.filter((part) => isWanted(part));
  const before = current.lines.filter((line) => !touched.has(line));
  const renewed = pairUp(lines, before);
  const own = current.unmatched.filter((part) => !drafted.unmatched.some((old) => old.item === part.item));
  return {
    lines: inOrder(current.lines, { touched, renewed, lines }).map((line, position) => ({ ...line, position })),
    unmatched: [...open.map((part) => withOldId(part, current.unmatched)), ...own].map((part, position) => ({
      ...part,
      position,
    })),
    kept: [...touched].filter(({ kind }) => kind === 'product').length,
  };
}

function isUntouched(old: OfferLine, line: OfferLine): boolean {
  return (
    old.productId === line.productId && old.matchSource === line.matchSource && lineChanges(old, line).length === 0
  );
}

type Part = OfferLine | OpenPart;

/** Tells whether a part of the new draft is new, or answers words about which no person has decided. */
function wantedParts({ drafted, current }: Redrafting<OpenPart>, touched: ReadonlySet<OfferLine>) {
  const decidedLines = drafted.lines.filter(
    (old) => !current.lines.some((line) => !touched.has(line) && isUntouched(old, line)),
  );
  const decidedOpen = drafted.unmatched.filter((old) => !current.unmatched.some((part) => part.item === old.item));
  const decided = new Set<Part>([...decidedLines, ...decidedOpen]);
  const products = new Set([...touched].flatMap(({ productId }) => productId ?? []));
  return (part: Part): boolean => {
    const productId = 'productId' in part ? part.productId : null;
    if (productId !== null && products.has(productId)) return false;
    if (decidedLines.some((old) => old.productId === productId && isOfSameWords(old, part))) return false;
    const before = [...drafted.lines, ...drafted.unmatched].filter((old) => isOfSameWords(old, part));
    return before.length === 0 || !before.every((old) => decided.has(old));
  };
}

const wordsOf = (part: Part): string => ('requestItem' in part ? part.requestItem : part.item);
const spansOf = (part: Part): readonly Span[] => ('requestItem' in part ? part.requestSpans : (part.spans ?? []));

/** Do both stand for the same words of the request? By place where both have one, else by the words. */
function isOfSameWords(a: Part, b: Part): boolean {
  const [own, other] = [spansOf(a), spansOf(b)];
  if (own.length === 0 || other.length === 0) return wordsOf(a) !== '' && wordsOf(a) === wordsOf(b);
  return own.some(([start, end]) => other.some(([from, to]) => from < end && to > start));
}

/** Which old line each new one takes the place of: the one with its product, else one of the same words. */
function pairUp(lines: readonly OfferLine[], before: readonly OfferLine[]): ReadonlyMap<OfferLine, OfferLine> {
  const pairs = new Map<OfferLine, OfferLine>();
  const free = new Set(lines);
  for (const isSame of [hasSameProduct, isOfSameWords]) {
    for (const old of before) {
      const line = pairs.has(old) ? undefined : [...free].find((candidate) => isSame(old, candidate));
      if (!line) continue;
      pairs.set(old, { ...line, id: old.id });
      free.delete(line);
    }
  }
  return pairs;
}

const hasSameProduct = (a: OfferLine, b: OfferLine): boolean => a.productId === b.productId;

interface Ordering {
  readonly touched: ReadonlySet<OfferLine>;
  readonly renewed: ReadonlyMap<OfferLine, OfferLine>;
  readonly lines: readonly OfferLine[];
}

/** The order people know, with what is new where its words stand in the request. */
function inOrder(current: readonly OfferLine[], { touched, renewed, lines }: Ordering): readonly OfferLine[] {
  const byPosition = current.toSorted((a, b) => a.position - b.position);
  const ordered = byPosition.flatMap((line) => (touched.has(line) ? line : (renewed.get(line) ?? [])));
  const placed = new Set([...renewed.values()].map(({ productId }) => productId));
  for (const line of lines) {
    if (placed.has(line.productId)) continue;
    const at = ordered.findLastIndex((other) => startOf(other) <= startOf(line));
    ordered.splice(at + 1, 0, line);
  }
  return ordered;
}

/** Where a line's words begin; a line of nobody's words stays behind all others. */
const startOf = ({ requestSpans: [first] }: OfferLine): number => first?.[0] ?? Number.POSITIVE_INFINITY;

function withOldId<Open extends OpenPart>(part: Open, before: readonly Open[]): Open {
  const old = before.find((other) => other.item === part.item);
  return old ? { ...part, id: old.id } : part;
}
