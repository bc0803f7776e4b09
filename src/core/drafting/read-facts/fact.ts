import type { Span } from '../span.ts';

/** What a sentence beside the items is about. */
export type FactKind = 'delivery_date' | 'delivery_place' | 'payment' | 'budget' | 'question' | 'contact' | 'other';

/** A postal address as far as it was written; absent parts are unknown. `country` is an ISO 3166 code. */
export interface FactAddress {
  readonly line1?: string;
  readonly line2?: string;
  readonly zip?: string;
  readonly city?: string;
  readonly country?: string;
}

/** What could be read out of a fact. Absent parts were not said. */
export interface FactValue {
  /** ISO date: the day, or the last day of what was named ("week 12", "in May"). */
  readonly date?: string;
  /** ISO date: the first day of what was named, where that is more than one day. */
  readonly earliest?: string;
  readonly address?: FactAddress;
  /** The goods are fetched. */
  readonly pickup?: boolean;
  /** Payment target. */
  readonly days?: number;
  /** `invoice`, `prepayment`, `card`, `cash`, `debit`, `transfer`. */
  readonly method?: string;
  /** Cash discount or rebate asked for, in percent. */
  readonly percent?: number;
  /** Decimal string in major units. */
  readonly amount?: string;
  /** ISO 4217. */
  readonly currency?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** A part of the request that is no item, verbatim, with its place and what it says. */
export interface Fact {
  readonly kind: FactKind;
  readonly text: string;
  readonly span: Span;
  /** Null when nothing could be read out of it. */
  readonly value: FactValue | null;
}

/** A sentence of a request. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  /** It holds items, so only the words around the fact are quoted. */
  readonly ordered: boolean;
  /** It is an address, announced on the line before. */
  readonly place?: boolean;
}
