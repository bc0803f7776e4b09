import type { MatchReason } from '../draft.ts';
import { squash } from '../features/read-features.ts';
import type { IndexedProduct, ProductIndex } from '../product-index/product-index.ts';
import { squashCode } from '../product-index/product-index.ts';
import { fitRanges } from '../quantity/fit-ranges.ts';
import type { Query } from '../query/query.ts';

/** A product that a fragment names by its article number or EAN. */
export interface CodeHit {
  readonly product: IndexedProduct;
  readonly reason: Extract<MatchReason, 'sku' | 'ean' | 'code_repaired'>;
  /** As written in the request. */
  readonly code: string;
  /** The code is nothing but digits and short enough to be an ordinary number. */
  readonly bare: boolean;
  /** May be no code at all: the 8 of `E27 8 W` belongs to the watts, `BBCL` may be a word. Everything beside it must fit. */
  readonly loose: boolean;
}

const LONGEST_RUN = 8;
/** A code begins within this many atoms. */
const MOST_STARTS = 60;
const EAN_LENGTHS = new Set([8, 12, 13, 14]);

/** Runs of atoms that may be one code, longest first: at most one blank between its parts. */
function* codeRuns(query: Query): Generator<{ from: number; to: number }> {
  const { atoms, text } = query.read;
  const last = Math.min(atoms.length, MOST_STARTS + LONGEST_RUN);
  // How many atoms from each one on hang together.
  const joined = new Uint8Array(last + 1);
  for (let i = last - 1; i >= 0; i -= 1) {
    const gap = text.slice(atoms[i]?.end ?? 0, atoms[i + 1]?.start ?? 0);
    joined[i] = i + 1 < last && /^[-‐‑–/._#+ ]?$/.test(gap) ? Math.min(LONGEST_RUN, (joined[i + 1] ?? 0) + 1) : 1;
  }
  for (let size = Math.min(LONGEST_RUN, atoms.length); size >= 1; size -= 1)
    for (let from = 0; from + size <= atoms.length && from < MOST_STARTS; from += 1)
      if ((joined[from] ?? 0) >= size && !cutsRun(query, from, from + size)) yield { from, to: from + size };
}

/** Is the run part of a longer code (`SWITCH-24G` in `SWITCH-24G-P0E`)? Then the longer one is meant. */
function cutsRun(query: Query, from: number, to: number): boolean {
  const { atoms, text } = query.read;
  const tied = (at: number): boolean => {
    const [before, atom] = [atoms[at - 1], atoms[at]];
    if (!before || !atom) return false;
    return /^[-‐‑_]?$/.test(text.slice(before.end, atom.start)) && !isTimes(query, at);
  };
  return tied(from) || tied(to);
}

/** The `x` of `GDB1330x 4`: it counts. That of `SF-045X` is part of the code. */
function isTimes({ read: { atoms } }: Query, at: number): boolean {
  const next = atoms[at + 1];
  return atoms[at]?.raw === 'x' && next?.isNumber === true && !next.glued;
}

/** Does a measure begin inside the run and go on behind it? The 8 of `E27 8 W` belongs to the watts. */
function cutsMeasure({ read: { measures } }: Query, from: number, to: number): boolean {
  return measures.some((measure) => measure.from > from && measure.from < to && measure.to > to);
}

function unique(documents: readonly number[], index: ProductIndex): IndexedProduct | undefined {
  return documents.length >= 1 ? index.at(documents[0] ?? -1) : undefined;
}

/** The product whose sku or EAN stands in the fragment: exact, or wrong only by hyphens, blanks and letter case. */
export function resolveCode(index: ProductIndex, query: Query): CodeHit | null {
  const { atoms, text } = query.read;
  const fits = fitRanges(text, atoms);
  for (const { from, to } of codeRuns(query)) {
    // "filters for the KWL 300" are no KWL 300.
    if (fits[from] === 1) continue;
    const squashed = squash(atoms, from, to);
    const code = text.slice(atoms[from]?.start, atoms[to - 1]?.end);
    const letters = !/\d/.test(squashed);
    if (squashed.length < 3 || (squashed.length < 4 && !/[A-Z]/.test(squashed))) continue;
    if (letters && (squashed.length < 4 || code !== code.toUpperCase())) continue;
    const digits = /^\d+$/.test(squashed);
    if (digits && EAN_LENGTHS.has(squashed.length)) {
      const product = unique(index.byEan(squashed), index);
      if (product) return { product, reason: 'ean', code, bare: false, loose: false };
    }
    const product = unique(index.bySku(squashed), index);
    if (!product || (to - from > 1 && squashCode(code) !== squashed)) continue;
    const alone = from === 0 && to === atoms.length;
    if (to - from > 1 && / /.test(code) && !alone && !/\d[^\d]|[^\d]\d/.test(squashed)) continue;
    const exact = code.toUpperCase() === product.entry.sku.toUpperCase();
    return {
      product,
      reason: exact ? 'sku' : 'code_repaired',
      code,
      bare: digits && squashed.length < 7,
      loose: letters || cutsMeasure(query, from, to),
    };
  }
  return null;
}
