import { QUOTE_START } from '#core/drafting/lexicon/order-cues';
import { readLines } from '#core/drafting/read-request/read-lines';

/** A mail, taken apart. */
export interface OwnWords {
  /** What its sender wrote. */
  readonly own: string;
  /** The older messages that it repeats. */
  readonly quoted: string;
}

/** Parts what the sender of a mail wrote from the messages that the mail quotes. */
export function ownWords(text: string): OwnWords {
  const parts: { readonly own: string[]; readonly quoted: string[] } = { own: [], quoted: [] };
  let isQuoted = false;
  // From the end: a head like "From: … Sent: …" belongs to what stands below it.
  for (const line of readLines(text).toReversed()) {
    if (line.kind === 'quoted') isQuoted = true;
    else if (line.kind !== 'blank' && line.kind !== 'header') isQuoted = false;
    const startsQuote = line.kind === 'header' && QUOTE_START.test(line.text);
    (isQuoted || startsQuote ? parts.quoted : parts.own).push(line.text);
  }
  return { own: tidy(parts.own.toReversed()), quoted: tidy(parts.quoted.toReversed()) };
}

function tidy(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
