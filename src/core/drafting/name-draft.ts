import type { Language } from '#core/catalogue/product';
import { CONCEPT_ROWS } from './lexicon/concept-rows.ts';
import { isAttributeConcept } from './lexicon/concepts.ts';
import type { ProductIndex } from './product-index/product-index.ts';
import { FIELD, fieldOf, numberOf } from './product-index/term-postings.ts';
import { foldText } from './words/fold-text.ts';

const COLUMN: Readonly<Record<Language, number>> = { en: 0, de: 1, fr: 2, it: 3, pl: 4 };
const AND: Readonly<Record<Language, string>> = { en: 'and', de: 'und', fr: 'et', it: 'e', pl: 'i' };
const MOST_WORDS = 8;

function readLabels(): ReadonlyMap<string, readonly string[]> {
  const labels = new Map<string, readonly string[]>();
  for (const row of CONCEPT_ROWS) {
    const names = row.split('|').map((names) => names.split(',')[0]?.trim() ?? '');
    const key = `#${foldText(names[0] ?? '')}`;
    if (!labels.has(key)) labels.set(key, names);
  }
  return labels;
}

const LABELS = readLabels();

/** The kind that a product's name says, as a concept; null when it says none. */
export function kindOfProduct(index: ProductIndex, productId: string): string | null {
  const product = index.at(index.documentOf(productId));
  for (const posting of product?.terms ?? []) {
    const term = fieldOf(posting) === FIELD.name ? index.postings.termOf(numberOf(posting)) : '';
    if (term.startsWith('#') && !isAttributeConcept(term)) return term;
  }
  return null;
}

/** `Toner, patch cable and label` from concepts: at most eight words of our own vocabulary, never a brand or a person; else `Draft`. */
export function nameDraft(concepts: readonly (string | null)[], language: Language): string {
  const kinds: string[] = [];
  for (const concept of concepts) {
    const kind = LABELS.get(concept ?? '')?.[COLUMN[language]];
    if (!kind || kinds.includes(kind)) continue;
    if ([...kinds, kind].join(' ').split(/\s+/).length + 1 > MOST_WORDS || kinds.length >= 3) break;
    kinds.push(kind);
  }
  const last = kinds.pop();
  if (!last) return 'Draft';
  const name = kinds.length > 0 ? `${kinds.join(', ')} ${AND[language]} ${last}` : last;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
