import { CONCEPT_ROWS } from '../lexicon/concept-rows.ts';
import { conceptsOf } from './concepts-of.ts';
import { foldText } from './fold-text.ts';
import { stemWord } from './stem-word.ts';

/** The two halves of a compound, each as index terms. The head is what the thing is, the modifier what kind of it. */
export interface Compound {
  readonly head: readonly string[];
  readonly modifier: readonly string[];
}

const LINKS = ['', 's', 'n', 'en', 'es', 'er', 'e'];
/** What inflection adds to a noun; umlauts are folded away. */
const ENDINGS = ['', 'e', 'n', 'en', 'er', 'ern', 's', 'es'];
const SHORTEST = 3;
const SHORTEST_HEAD = 4;

/** Nouns that compounds are made of: the German column of the vocabulary, unstemmed. */
function readNouns(): ReadonlySet<string> {
  const nouns = CONCEPT_ROWS.flatMap((row) =>
    (row.split('|')[1] ?? '').split(',').map((name) => foldText(name.trim())),
  );
  return new Set(nouns.filter((noun) => /^[a-z]{3,}$/.test(noun)));
}

let nouns: ReadonlySet<string> | undefined;

function isNoun(word: string): boolean {
  nouns ??= readNouns();
  const known = nouns;
  return ENDINGS.some((ending) => word.endsWith(ending) && known.has(word.slice(0, word.length - ending.length)));
}

/**
 * A German compound whose head is a product word that we know: `Laserdrucker` is a drucker. Null when the word is no
 * compound of ours. Stems are too coarse to cut by (`Betonmi-scher`), so the head must be a whole noun.
 */
export function splitCompound(folded: string): Compound | null {
  if (folded.length < 8 || folded.length > 48) return null;
  for (let cut = SHORTEST; cut <= folded.length - SHORTEST_HEAD; cut += 1) {
    const head = folded.slice(cut);
    if (!isNoun(head)) continue;
    return { head: [stemWord(head), ...conceptsOf(head)], modifier: modifierTerms(folded.slice(0, cut)) };
  }
  return null;
}

function modifierTerms(first: string): string[] {
  for (const link of LINKS) {
    if (!first.endsWith(link) || first.length - link.length < SHORTEST) continue;
    const part = link ? first.slice(0, -link.length) : first;
    if (isNoun(part)) return [stemWord(part), ...conceptsOf(part)];
  }
  const parts = LINKS.filter((link) => first.endsWith(link) && first.length - link.length > SHORTEST);
  return [...new Set(parts.map((link) => stemWord(first.slice(0, first.length - link.length))))];
}
