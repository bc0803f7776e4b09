import type { Language } from '#core/catalogue/product';
import type { Fact } from './read-facts/fact.ts';
import type { Span } from './span.ts';

/** How a line found its product. `exact` on the wire covers sku and ean; everything else is `semantic`. */
export type MatchReason = 'sku' | 'ean' | 'code_repaired' | 'alias' | 'history' | 'standard' | 'text';

/** A product that was considered. `score` is 0–1. */
export interface Candidate {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly score: number;
}

/** One matched line of a draft. */
export interface DraftLine {
  readonly productId: string;
  /** In catalogue base units; a positive whole number. */
  readonly quantity: number;
  /** The customer's words, verbatim; joined with ` + ` when fragments were merged. */
  readonly requestItem: string;
  readonly requestSpans: readonly Span[];
  readonly matchSource: 'exact' | 'semantic';
  /** 1 for `exact`, else the calibrated probability that the line is right, 4 decimals. */
  readonly matchScore: number;
  readonly matchReason: MatchReason;
  /** The stored aliases that decided, for a line that one found. */
  readonly aliasIds?: readonly string[];
  /** Why this product and this quantity, in the text language. */
  readonly rationale: string;
  /** Runners-up, best first, at most five. */
  readonly alternatives: readonly Candidate[];
}

/** A fragment for which the catalogue has no safe answer. */
export interface UnmatchedFragment {
  readonly item: string;
  readonly reason: string;
  readonly spans: readonly Span[];
  readonly candidates: readonly Candidate[];
}

/** What the engine makes of a request. */
export interface Draft {
  readonly language: Language;
  /** At most eight words, without names of people or companies; `Draft` when nothing fits. */
  readonly name: string;
  readonly lines: readonly DraftLine[];
  readonly unmatched: readonly UnmatchedFragment[];
  /** Sentences for the salesperson: delivery wishes, questions, and what the engine was unsure of. */
  readonly notes: readonly string[];
  /** The same by kind, verbatim, with place and meaning: a checklist. */
  readonly facts: readonly Fact[];
}
