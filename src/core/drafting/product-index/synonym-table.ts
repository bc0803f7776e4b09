import { CONCEPTS, isInnerWord, phraseKey } from '../lexicon/concepts.ts';
import { PhraseBook } from '../lexicon/phrase-book.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import type { ProductIndex } from './product-index.ts';

/** A word or phrase of a group. */
interface Member {
  readonly text: string;
  readonly keys: readonly string[];
  readonly group: readonly Member[];
}

/** A company's groups of words that mean the same, ready for looking up. */
export interface SynonymTable {
  /** Shipped concepts (`#shredder`) that this company does not want to be understood. */
  readonly off: ReadonlySet<string>;
  /** The text with each known word read as the first of its group that the catalogue knows. */
  rewrite(index: ProductIndex, text: string): string;
}

/** Compiles groups; the first word of a group is the one that is meant. `off` are shipped concepts without `#`. */
export function synonymTable(groups: readonly (readonly string[])[], off: readonly string[] = []): SynonymTable {
  const book = new PhraseBook<Member>();
  for (const words of groups) addGroup(book, words);
  return {
    off: new Set(off.map((concept) => `#${concept}`)),
    rewrite: (index, text) => (groups.length === 0 ? text : rewrite(book, index, text)),
  };
}

const keysOf = (text: string): string[] => tokeniseText(text).map((atom) => phraseKey(atom.fold));

function addGroup(book: PhraseBook<Member>, words: readonly string[]): void {
  const group: Member[] = [];
  for (const text of words) {
    const member = { text, keys: keysOf(text), group };
    if (member.keys.length > 0) group.push(member);
  }
  if (group.length > 1) for (const member of group) book.add(member.keys, member);
}

function rewrite(book: PhraseBook<Member>, index: ProductIndex, text: string): string {
  const atoms = tokeniseText(text);
  const hits = book.find(
    atoms.map((atom) => phraseKey(atom.fold)),
    () => false,
  );
  hits.sort((a, b) => a.from - b.from || b.to - a.to);
  let result = '';
  let done = 0;
  let next = 0;
  for (const { from, to, value } of hits) {
    const meant = value.group.find((member) => isKnown(index, member)) ?? value.group[0];
    if (from < next || !meant) continue;
    next = to;
    if (meant === value) continue;
    result += text.slice(done, atoms[from]?.start) + meant.text;
    done = atoms[to - 1]?.end ?? done;
  }
  return result + text.slice(done);
}

/** Does the catalogue say it, in these words or as a concept of the shipped vocabulary? */
function isKnown({ postings }: ProductIndex, { keys }: Member): boolean {
  const has = (term: string): boolean => {
    const id = postings.idOf(term);
    return id >= 0 && postings.count(id) > 0;
  };
  if (keys.every((key) => /^\d/.test(key) || has(key))) return true;
  return CONCEPTS.find(keys, isInnerWord).some((hit) => hit.to - hit.from === keys.length && has(hit.value));
}
