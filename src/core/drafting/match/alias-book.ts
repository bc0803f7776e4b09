import { aliasKey } from './alias-key.ts';

/** A wording that this tenant (or customer) has taught: this text means this product. */
export interface Alias {
  readonly text: string;
  readonly productId: string;
}

/** A product that a wording was said to mean. */
export interface TaughtProduct {
  readonly productId: string;
  /** Which alias says so, where it is stored. */
  readonly aliasId?: string;
}

/** Learned wordings by their key (see `aliasKey`). */
export interface AliasLookup {
  /** What a wording means, the customer's own before everybody's. */
  find(key: string): readonly TaughtProduct[];
}

/** A few aliases as a lookup; of two with the same words the first comes first. */
export function aliasBook(aliases: readonly Alias[]): AliasLookup {
  const byKey = new Map<string, TaughtProduct[]>();
  for (const { text, productId } of aliases) {
    const key = aliasKey(text);
    byKey.set(key, [...(byKey.get(key) ?? []), { productId }]);
  }
  return { find: (key) => byKey.get(key) ?? [] };
}
