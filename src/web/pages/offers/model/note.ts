/** A note of an offer, as an entry of a checklist. */
export interface Note {
  readonly text: string;
  readonly done: boolean;
}

const tick = '[x] ';

/** `[x] call back` is done, as in every list of tasks written as text. */
export function readNote(stored: string): Note {
  return stored.startsWith(tick) ? { text: stored.slice(tick.length), done: true } : { text: stored, done: false };
}

export const writeNote = ({ text, done }: Note): string => (done ? `${tick}${text}` : text);
