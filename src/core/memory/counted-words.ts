import { ORDER_UNITS } from '#core/drafting/lexicon/order-units';
import { STOP_WORDS } from '#core/drafting/lexicon/stop-words';
import { tokeniseText } from '#core/drafting/words/tokenise-text';

const longest = 40;
const most = 30;

/** The telling words of a wording, folded, each once: no figures, no small words, no units. */
export function countedWords(requestItem: string): string[] {
  const words = tokeniseText(requestItem.slice(0, 500))
    .filter((atom) => !atom.isNumber && !atom.glued && atom.fold.length > 2 && atom.fold.length <= longest)
    .map((atom) => atom.fold)
    .filter((word) => !STOP_WORDS.has(word) && !ORDER_UNITS.has(word));
  return [...new Set(words)].slice(0, most);
}
