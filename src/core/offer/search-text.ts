import { foldText } from '#core/drafting/words/fold-text';

/** Blanks, control characters and what merely stands around words. */
const between = /[\s\p{C}()[\]{}<>"'„“”‚‘’«»,;:|]+/gu;
const mostCharacters = 8000;

/** The words of a text as a search compares them: folded spelling, each once, in order. */
export function searchedWords(text: string): string[] {
  return [...new Set(foldText(text).split(between))].filter((word) => word !== '');
}

/** What a search for offers looks through: the distinct words of the parts, a blank before and after each; bounded, because an index holds it. */
export function searchText(parts: readonly string[]): string {
  let text = ' ';
  for (const word of searchedWords(parts.join(' '))) {
    if (text.length + word.length >= mostCharacters) break;
    text += `${word} `;
  }
  return text;
}
