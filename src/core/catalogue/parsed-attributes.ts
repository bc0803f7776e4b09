import { readFeatures } from '#core/drafting/features/read-features';
import type { CatalogueEntry } from './product.ts';

/** An identifying attribute that was read out of a text. */
export interface ParsedAttribute {
  /** `length`, `power`, `colour` …. */
  readonly name: string;
  /** As written: `60x60 cm`, `B16`, `rot`. */
  readonly value: string;
}

/** What the drafting engine reads out of a product's name: measures, and properties such as colours. */
export function parsedAttributes(product: Pick<CatalogueEntry, 'name'>): ParsedAttribute[] {
  const { text, atoms, features, measures } = readFeatures(product.name);
  const words = (from: number, to: number): string =>
    text.slice(atoms[from]?.start ?? 0, atoms[to - 1]?.end ?? text.length).trim();
  const found = measures.map(({ dimension, from, to }) => ({ name: dimension, value: words(from, to) }));
  for (const { term, from, to } of features) {
    const property = /^!([^:]+):/.exec(term)?.[1];
    if (property !== undefined) found.push({ name: property, value: words(from, to) });
  }
  const seen = new Set<string>();
  return found.filter(({ name, value }) => {
    const key = `${name}:${value}`;
    return value !== '' && !seen.has(key) && seen.add(key);
  });
}
