import { readNote } from './note.ts';

/** Notes that say more than the facts, which the checklist shows already. Ticked or not, the words count. */
export function notesBesideFacts(
  notes: readonly string[],
  facts: readonly { readonly text: string }[],
): readonly string[] {
  const told = facts.map(({ text }) => plain(text)).toSorted((a, b) => b.length - a.length);
  return notes.filter((note) => {
    const rest = told.reduce((words, fact) => words.replaceAll(fact, ' '), plain(readNote(note).text));
    return /[\p{L}\d]/u.test(rest);
  });
}

const plain = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replace(/[.!?]$/, '')
    .toLowerCase();
