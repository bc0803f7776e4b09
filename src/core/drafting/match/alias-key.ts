import { STOP_WORDS } from '../lexicon/stop-words.ts';
import type { Fragment } from '../read-request/fragment.ts';
import { readRequest } from '../read-request/read-request.ts';
import { stemWord } from '../words/stem-word.ts';
import { tokeniseText } from '../words/tokenise-text.ts';

/** Characters of a wording that count. */
const LONGEST = 500;
/** Fragments of one line that are read: each may have been merged into it. */
const MOST_PARTS = 20;

/** Words by which two wordings count as the same; empty for a text that says nothing. */
export function aliasKey(text: string): string {
  return tokeniseText(text.slice(0, LONGEST))
    .filter((atom) => !STOP_WORDS.has(atom.fold))
    .map((atom) => (atom.isNumber ? atom.fold : stemWord(atom.fold)))
    .join(' ');
}

/** A customer's words for one thing, as they would be read in a request. */
export interface Wording {
  /** As written, with its quantity. */
  readonly text: string;
  readonly key: string;
  /** How much was asked for; 1 where the words say nothing. */
  readonly quantity: number;
}

/**
 * The wordings in a line's `requestItem`: one, or one a part where several fragments were merged (joined by ` + `). Read as they
 * stand in their request, where its fragments are given: a row of a table or "same again in blue" says nothing alone. What is cut into several
 * things alone was one thing in its request, so it counts as a whole.
 */
export function readWordings(requestItem: string, fragments: readonly Fragment[] = []): Wording[] {
  const parts = requestItem.split(' + ').slice(0, MOST_PARTS);
  const wordings = parts.map((part) => {
    const fragment = fragments.find((one) => one.item === part);
    return fragment ? wordingOf(part, fragment) : readWording(part);
  });
  const said = wordings.filter((wording) => wording.key !== '');
  return said.filter((wording, at) => said.findIndex((other) => other.key === wording.key) === at);
}

/** Longer requests are not read again for the sake of a line. */
const LONGEST_REQUEST = 20_000;

/** Fragments of a request, for reading wordings as they stand in it; none of a very long one. */
export function fragmentsOf(request: string | null): readonly Fragment[] {
  return request !== null && request.length <= LONGEST_REQUEST ? readRequest(request).fragments : [];
}

function readWording(text: string): Wording {
  const { fragments } = readRequest(text.slice(0, 4 * LONGEST));
  const [only] = fragments;
  if (only && fragments.length === 1) return wordingOf(text, only);
  return { text: text.trim(), key: aliasKey(text), quantity: 1 };
}

function wordingOf(text: string, fragment: Fragment): Wording {
  return { text: text.trim(), key: aliasKey(fragment.search), quantity: fragment.quantity.value };
}
