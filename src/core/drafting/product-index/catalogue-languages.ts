import type { Language } from '#core/catalogue/product';
import { languageOfWord } from '../lexicon/word-languages.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import { perVersion } from './per-version.ts';
import type { ProductIndex } from './product-index.ts';

/** Names that are looked at, spread over the catalogue. */
const SAMPLE = 240;
/** A language in which this share of the names is written is one of the catalogue's. */
const SHARE = 0.15;

/** The language most words of a name belong to, or null. */
function languageOfName(name: string): Language | null {
  const points = new Map<Language, number>();
  for (const atom of tokeniseText(name.slice(0, 200))) {
    const language = atom.isNumber ? null : languageOfWord(atom.fold);
    if (language) points.set(language, (points.get(language) ?? 0) + 1);
  }
  const [first, second] = [...points].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

function readLanguages(index: ProductIndex): ReadonlySet<Language> {
  const votes = new Map<Language, number>();
  const step = Math.max(1, Math.floor(index.capacity / SAMPLE));
  for (let document = 0; document < index.capacity; document += step) {
    const language = languageOfName(index.at(document)?.entry.name ?? '');
    if (language) votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  const all = [...votes.values()].reduce((sum, count) => sum + count, 0);
  return new Set([...votes].filter(([, count]) => count >= SHARE * all).map(([language]) => language));
}

/** Are the catalogue's first names in languages we know, and this is none of them? */
export function isForeignTo(index: ProductIndex, language: Language): boolean {
  const languages = catalogueLanguages(index);
  return languages.size > 0 && !languages.has(language);
}

/** Languages in which a good part of the products' first names is written. */
export const catalogueLanguages = perVersion(readLanguages);
