import { CONCEPTS } from './lexicon/concepts.ts';
import { stemWord } from './stem-word.ts';

const LINKS = ['', 's', 'n', 'en', 'es', 'er', 'e'];
const SHORTEST = 3;

/** Is this the stem of a product word that we know? */
function known(word: string): string[] {
  return CONCEPTS.find([stemWord(word)], () => false).map((hit) => hit.value);
}

/**
 * Parts of a German compound that are product words: `Laserdrucker` says drucker too. Gives the terms of the parts that
 * are known; nothing when the word is no compound of ours. The last part is what the thing is.
 */
export function splitCompound(folded: string): string[] {
  if (folded.length < 8 || folded.length > 48) return [];
  for (let cut = SHORTEST; cut <= folded.length - 4; cut += 1) {
    const head = known(folded.slice(cut));
    if (head.length > 0) return [stemWord(folded.slice(cut)), ...head, ...firstParts(folded.slice(0, cut))];
  }
  return [];
}

function firstParts(first: string): string[] {
  for (const link of LINKS) {
    if (!first.endsWith(link) || first.length - link.length < SHORTEST) continue;
    const part = link ? first.slice(0, -link.length) : first;
    const concepts = known(part);
    if (concepts.length > 0) return [stemWord(part), ...concepts];
  }
  return [stemWord(first)];
}
