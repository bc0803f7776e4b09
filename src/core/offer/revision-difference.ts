import { readDecimal } from '#core/money/decimal';
import type { OfferHeader, OfferLine } from '#core/offer/offer-content';
import type { RevisionSnapshot } from '#core/offer/revision-snapshot';

/** One field before and after. */
export interface FieldChange<Field extends string = string> {
  readonly field: Field;
  readonly before: unknown;
  readonly after: unknown;
}

export type LineField = (typeof lineFields)[number];

/** A line that both revisions have, with what changed in it. */
export interface ChangedLine {
  readonly before: OfferLine;
  readonly after: OfferLine;
  readonly fields: readonly FieldChange<LineField>[];
}

/** Amounts in minor units of each revision's own currency. */
export interface TotalsChange {
  readonly field: 'net' | 'vat' | 'gross' | 'payable';
  readonly before: number;
  readonly after: number;
}

/** What changed from one revision to another. Empty lists mean no change. */
export interface RevisionDifference {
  readonly header: readonly FieldChange<keyof OfferHeader>[];
  readonly added: readonly OfferLine[];
  readonly removed: readonly OfferLine[];
  /** In the order of the later revision. */
  readonly changed: readonly ChangedLine[];
  /** Do the lines that both have stand in another order? */
  readonly reordered: boolean;
  /** Parts of the request that are unmatched only afterwards, or only before. */
  readonly unmatched: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly totals: readonly TotalsChange[];
}

/** Fields of a line that people care about. Ids, positions and engine detail are left out. */
const lineFields = [
  'kind',
  'sku',
  'name',
  'description',
  'quantity',
  'unit',
  'unitPrice',
  'priceMissing',
  'vatRate',
  'discount',
  'optional',
  'cost',
  'requestItem',
] as const satisfies readonly (keyof OfferLine)[];

const headerFields = [
  'name',
  'customerId',
  'customerName',
  'requestId',
  'clientRequest',
  'currency',
  'priceBasis',
  'taxScope',
  'discountPercent',
  'discountAmount',
  'cashRounding',
  'notes',
  'requestedDate',
  'deliveryAddress',
] as const satisfies readonly (keyof OfferHeader)[];

const totalFields = ['net', 'vat', 'gross', 'payable'] as const;

/**
 * Compares two revisions. Lines are the same line by id; what is left is paired by product, so that a restored line
 * with a new id shows as changed, not as removed and added.
 */
export function revisionDifference(before: RevisionSnapshot, after: RevisionSnapshot): RevisionDifference {
  const pairs = pairLines(before.lines, after.lines);
  const partnerOf = new Map(pairs.map(([old, now]) => [now, old]));
  const kept = new Set(partnerOf.values());
  return {
    header: changes(headerFields, before.header, after.header),
    added: after.lines.filter((line) => !partnerOf.has(line)),
    removed: before.lines.filter((line) => !kept.has(line)),
    changed: pairs
      .map(([old, now]) => ({ before: old, after: now, fields: lineChanges(old, now) }))
      .filter(({ fields }) => fields.length > 0),
    reordered: isReordered(pairs, before.lines),
    unmatched: {
      added: missingFrom(before.unmatched, after.unmatched),
      removed: missingFrom(after.unmatched, before.unmatched),
    },
    totals: totalFields
      .map((field) => ({ field, before: before.priced[field], after: after.priced[field] }))
      .filter((total) => total.before !== total.after),
  };
}

type LinePair = readonly [before: OfferLine, after: OfferLine];

/** Pairs in the order of the later revision. */
function pairLines(before: readonly OfferLine[], after: readonly OfferLine[]): readonly LinePair[] {
  const idsAfter = new Set(after.map((line) => line.id));
  const byId = new Map(before.map((line) => [line.id, line]));
  const free = before.filter((line) => !idsAfter.has(line.id) && line.productId !== null);
  return after.flatMap((line): LinePair[] => {
    const same = byId.get(line.id);
    if (same) return [[same, line]];
    const at = free.findIndex((old) => old.productId === line.productId);
    const [twin] = at < 0 ? [] : free.splice(at, 1);
    return twin ? [[twin, line]] : [];
  });
}

function isReordered(pairs: readonly LinePair[], before: readonly OfferLine[]): boolean {
  const places = new Map(before.map((line, place) => [line, place]));
  const order = pairs.map(([old]) => places.get(old) ?? 0);
  return order.some((place, i) => i > 0 && place < (order[i - 1] ?? 0));
}

/** What differs between two lines, of what people care about. */
export function lineChanges(before: OfferLine, after: OfferLine): readonly FieldChange<LineField>[] {
  return changes(lineFields, before, after);
}

function changes<T, K extends keyof T & string>(fields: readonly K[], before: T, after: T): FieldChange<K>[] {
  return fields
    .map((field) => ({ field, before: before[field], after: after[field] }))
    .filter((change) => !sameValue(change));
}

/** Figures, which are the same whether written 18.40 or 18.4. */
const decimalFields: ReadonlySet<string> = new Set([
  'quantity',
  'unitPrice',
  'vatRate',
  'cost',
  'discountPercent',
  'discountAmount',
  'cashRounding',
]);

/** Content holds only plain JSON values, whose key order the store may change. */
function sameValue({ field, before, after }: FieldChange): boolean {
  if (decimalFields.has(field) && typeof before === 'string' && typeof after === 'string') {
    const [a, b] = [readDecimal(before), readDecimal(after)];
    if (a && b) return a.eq(b);
  }
  return canonical(before) === canonical(after);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Items of `list` beyond those that `other` has too, counting repeats. */
function missingFrom(
  other: readonly { readonly item: string }[],
  list: readonly { readonly item: string }[],
): string[] {
  const rest = other.map(({ item }) => item);
  return list
    .map(({ item }) => item)
    .filter((item) => {
      const at = rest.indexOf(item);
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
}
