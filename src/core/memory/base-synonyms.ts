import { CONCEPT_ROWS } from '#core/drafting/lexicon/concept-rows';
import { foldText } from '#core/drafting/words/fold-text';

/** Words that ship with the engine and mean the same. */
export interface BaseSynonyms {
  /** Name of the concept, such as `circuit breaker`. */
  readonly concept: string;
  readonly words: Readonly<Record<'en' | 'de' | 'fr' | 'it' | 'pl', readonly string[]>>;
}

/** All shipped groups, by name. */
export const baseSynonyms: readonly BaseSynonyms[] = CONCEPT_ROWS.map(readRow).sort((a, b) =>
  a.concept < b.concept ? -1 : 1,
);

function readRow(row: string): BaseSynonyms {
  const [en = [], de = [], fr = [], it = [], pl = []] = row.split('|').map((column) =>
    column
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  );
  return { concept: foldText(en[0] ?? ''), words: { en, de, fr, it, pl } };
}
