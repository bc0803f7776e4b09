import type { CatalogueEntry } from '#core/catalogue/product';

/** Name and description in a language, falling back to the product's main texts. `de-CH` reads `de` where it has no own text. */
export function localText(
  product: Pick<CatalogueEntry, 'name' | 'names' | 'description' | 'descriptions'>,
  language: string,
): { readonly name: string; readonly description: string } {
  const base = language.split('-')[0] ?? language;
  return {
    name: product.names[language] ?? product.names[base] ?? product.name,
    description: product.descriptions[language] ?? product.descriptions[base] ?? product.description,
  };
}
