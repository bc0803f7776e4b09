import type { Language } from '#core/catalogue/product';

/** A wording that this tenant (or customer) has taught: this text means this product. */
export interface Alias {
  readonly text: string;
  readonly productId: string;
}

/** What a customer or tenant takes when the request does not say: `{ attribute: 'colour', value: 'black' }`. */
export interface Standard {
  readonly attribute: string;
  readonly value: string;
}

/** An earlier order, for "the usual" and "like last time". The newest comes first. */
export interface PastOrder {
  /** ISO date. */
  readonly date: string;
  readonly items: readonly { readonly productId: string; readonly quantity: number }[];
}

/** How to draft. Everything but the language is optional plain data of the tenant and the customer. */
export interface DraftOptions {
  /** Language of rationale and reasons: the request's own, or a fixed one. */
  readonly textLanguage: 'request' | Language;
  /** Learned wordings; the first that fits wins, so a customer's come before the tenant's. */
  readonly aliases?: readonly Alias[];
  readonly standards?: readonly Standard[];
  /** Groups of words that mean the same. */
  readonly synonyms?: readonly (readonly string[])[];
  readonly history?: readonly PastOrder[];
}
