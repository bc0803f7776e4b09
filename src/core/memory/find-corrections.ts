import type { MatchReason } from '#core/drafting/draft';
import { compareDecimals } from '#core/money/decimal';
import type { OfferLine } from '#core/offer/offer-content';

/**
 * What a person changed. `product`: another product for the customer's words. `found`: a product for words that had none.
 * `quantity`, `removed`: of a line that the engine made. `added`: a line that nobody's words asked for.
 */
export type CorrectionKind = 'product' | 'found' | 'quantity' | 'removed' | 'added';

/** One thing that a person changed of what the engine proposed. */
export interface Correction {
  readonly kind: CorrectionKind;
  readonly lineId: string;
  /** The customer's words, verbatim; empty for an added line. */
  readonly requestItem: string;
  readonly fromProductId: string | null;
  readonly toProductId: string | null;
  readonly fromQuantity: string | null;
  readonly toQuantity: string | null;
  /** How the engine had found the line. */
  readonly matchReason: MatchReason | null;
  readonly matchScore: number | null;
  /** Name of the product it came to. */
  readonly productName: string;
}

/**
 * What changed between two states of an offer's lines, as corrections. Lines are the same by id, or, where a writer replaced all lines,
 * by the customer's words.
 */
export function findCorrections(before: readonly OfferLine[], after: readonly OfferLine[]): Correction[] {
  const left = new Map(productLines(before).map((line) => [line.id, line]));
  const fresh: OfferLine[] = [];
  const found: Correction[] = [];
  for (const line of productLines(after)) {
    const old = left.get(line.id);
    if (!old) fresh.push(line);
    else {
      left.delete(line.id);
      found.push(...changesOf(old, line));
    }
  }
  for (const line of fresh) {
    const twin = [...left.values()].find((old) => old.requestItem !== '' && old.requestItem === line.requestItem);
    if (twin) left.delete(twin.id);
    found.push(...(twin ? changesOf(twin, line) : newLine(line)));
  }
  for (const old of left.values()) if (isEngines(old)) found.push(correction('removed', old, null));
  return found;
}

function productLines(lines: readonly OfferLine[]): OfferLine[] {
  return lines.filter((line) => line.kind === 'product');
}

function isEngines({ matchSource }: OfferLine): boolean {
  return matchSource === 'exact' || matchSource === 'semantic';
}

function changesOf(old: OfferLine, line: OfferLine): Correction[] {
  const found: Correction[] = [];
  if (old.requestItem !== '' && line.productId !== null && line.productId !== old.productId) {
    found.push(correction(old.productId === null ? 'found' : 'product', old, line));
  }
  const same = old.quantity === line.quantity || compareDecimals(old.quantity ?? '0', line.quantity ?? '0') === 0;
  if (!same && (isEngines(old) || old.requestItem !== '')) found.push(correction('quantity', old, line));
  return found;
}

function newLine(line: OfferLine): Correction[] {
  if (line.productId === null) return [];
  const kind = line.requestItem === '' ? 'added' : 'found';
  const blank = { ...line, productId: null, quantity: null, matchReason: null, matchScore: null };
  return [correction(kind, blank, line)];
}

function correction(kind: CorrectionKind, old: OfferLine, line: OfferLine | null): Correction {
  return {
    kind,
    lineId: line?.id ?? old.id,
    requestItem: old.requestItem,
    fromProductId: old.productId,
    toProductId: line?.productId ?? null,
    fromQuantity: old.quantity,
    toQuantity: line?.quantity ?? null,
    matchReason: old.matchReason,
    matchScore: old.matchScore,
    productName: line?.name ?? old.name,
  };
}
