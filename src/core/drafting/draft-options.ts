import type { Language } from '#core/catalogue/product';
import type { Advice } from './match/advice.ts';
import type { AliasLookup } from './match/alias-book.ts';
import type { SynonymTable } from './product-index/synonym-table.ts';

/** What a customer or tenant takes when the request does not say: `{ attribute: 'colour', value: 'black' }`. */
export interface Standard {
  readonly attribute: string;
  readonly value: string;
}

/** An earlier order, for "the usual" and "like last time". The newest comes first. */
export interface PastOrder {
  /** Its number, as the customer may quote it. */
  readonly number?: string | null;
  /** ISO date. */
  readonly date: string;
  readonly items: readonly { readonly productId: string; readonly quantity: number }[];
}

/** How to draft. Everything but the language is optional plain data of the tenant and the customer. */
export interface DraftOptions {
  /** Language of rationale and reasons: the request's own, or a fixed one. */
  readonly textLanguage: 'request' | Language;
  /** Learned wordings, the customer's before the tenant's. */
  readonly aliases?: AliasLookup;
  /** The customer's before the tenant's; each narrows what the ones before left open. */
  readonly standards?: readonly Standard[];
  /** The tenant's words that mean the same, and which shipped ones it does not want. */
  readonly synonyms?: SynonymTable;
  readonly history?: readonly PastOrder[];
  /** What a model says about this request; it passes the engine's guards first. */
  readonly advice?: Advice;
  /** ISO date in the seller's zone, from which "next Friday" is counted; without it no date is read. */
  readonly today?: string;
}
