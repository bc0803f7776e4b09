import type { Feature } from '../features/feature.ts';
import { GROUP_NAMES } from '../lexicon/concepts.ts';
import { squashCode } from '../product-index/product-index.ts';
import { conceptsOf } from '../words/concepts-of.ts';
import { foldText } from '../words/fold-text.ts';
import { unscanned } from '../words/read-scanned.ts';
import { stemWord } from '../words/stem-word.ts';
import type { QueryBuilder } from './query-builder.ts';

/** A word in which a scanner read a figure for a letter: `he1met`. */
export function addScanned(builder: QueryBuilder, code: Feature): boolean {
  const { atoms, text } = builder.read;
  if (builder.ids([[code.term, 1]]).size > 0) return false;
  const words = unscanned(text.slice(atoms[code.from]?.start, atoms[code.to - 1]?.end)).map(foldText);
  for (const word of words) {
    const brand = builder.index.brandCount(word) > 0;
    const concepts = conceptsOf(word).map((term) => [term, 0.95] as const);
    const shade = colourOf(word);
    const terms = builder.ids([[stemWord(word), 1], ...concepts, ...(shade ? [[shade, 1] as const] : [])]);
    if (terms.size === 0) continue;
    builder.add(brand ? 'brand' : shade ? 'group' : 'word', code, {
      terms,
      ...(shade ? { group: shade.slice(1) } : {}),
      ...(brand ? { meant: squashCode(word) } : {}),
    });
    return true;
  }
  return false;
}

/** The exclusive property that a word says, as a term. */
function colourOf(word: string): string | null {
  return GROUP_NAMES.find([word], () => false)[0]?.value ?? null;
}
