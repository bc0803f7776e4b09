import { wordNumber } from '#core/drafting/quantity/read-count';
import { foldText } from '#core/drafting/words/fold-text';

const spoken = ['en', 'de', 'fr', 'it', 'pl'] as const;

/**
 * How many of something a fragment seems to ask for, as a start for a person who resolves it by hand: a number in
 * front (`12x`, `2 industrial …`, `two …`) or a counted one behind (`– 12 pcs`, `x12`).
 * 1 when there is none.
 */
export function quantityHint(fragment: string, language: string | null): number {
  const text = fragment.trim().replace(/^[-–•*]\s*/u, '');
  const front = /^(\d{1,6})\s*(?:x|×|pcs\.?|stk\.?|stück|szt\.?|pieces?|rolls?|m)?\s+\p{L}/iu.exec(text);
  const behind = /(?:[x×]\s*(\d{1,6})|[-–:,(]\s*(\d{1,6})\s*(?:x|×|pcs\.?|stk\.?|stück|szt\.?|pieces?)?\)?)$/iu.exec(
    text,
  );
  const inWords = numberInWords(foldText(text.split(/\s/)[0] ?? ''), language);
  if (inWords > 0) return inWords;
  const found = Number(front?.[1] ?? behind?.[1] ?? behind?.[2] ?? '1');
  return found > 0 ? found : 1;
}

/** The offer's language first: it is the customer's, and the request may be written in another. */
function numberInWords(word: string, language: string | null): number {
  const languages = spoken.toSorted((a, b) => Number(b === language) - Number(a === language));
  return languages.map((known) => wordNumber(word, known)).find((value) => value > 0) ?? 0;
}
