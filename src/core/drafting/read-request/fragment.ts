import type { Language } from '#core/catalogue/product';
import type { Fact, Sentence } from '../read-facts/fact.ts';
import type { Span } from '../span.ts';

/** How much of something is asked for. */
export interface Quantity {
  /** The number that counts; of a range the upper one. */
  readonly value: number;
  /** A range's lower figure, else the same as `value`. */
  readonly least: number;
  /** `piece`, `pack`, `box`, `roll`, `pair`, `m`, `kg` … as written, or null. */
  readonly unit: string | null;
  /** False when the text gives no number and 1 is assumed. */
  readonly stated: boolean;
}

/** One thing that a request asks for. */
export interface Fragment {
  /** The customer's words, verbatim. */
  readonly item: string;
  readonly spans: readonly Span[];
  /** The words to search: `item` without quantity, list mark and what is excluded. */
  readonly search: string;
  /** What the customer explicitly does not want ("not the 22"). */
  readonly excluded: string;
  readonly quantity: Quantity;
  /** Stands in running text without any number: dropped silently when the catalogue has nothing like it. */
  readonly weak: boolean;
  /** The model that heads the line it stands in: `Phaser 6350` of "Phaser 6350: 2 x black, 1 x yellow". */
  readonly heading?: string;
  /** Planted or quoted text: never an order. */
  readonly remark: string | null;
}

/** What reading a request gives. */
export interface ReadRequest {
  readonly language: Language;
  readonly fragments: readonly Fragment[];
  /** Sentences that are no order: delivery, payment, budget, questions. Verbatim. */
  readonly notes: readonly string[];
  /** The same taken apart by kind, with what they say. */
  readonly facts: readonly Fact[];
  /** All sentences that were read. */
  readonly sentences: readonly Sentence[];
}
