import { BEFORE_FACT_CUES } from '../lexicon/fact-cues.ts';
import type { Fact, Sentence } from '../read-facts/fact.ts';
import { readFacts } from '../read-facts/read-facts.ts';
import type { Span } from '../span.ts';
import type { Fragment, ReadRequest } from './fragment.ts';
import type { Note, Reading } from './read-stretch.ts';

const overlaps = (fact: Fact, start: number, end: number): boolean => fact.span[0] < end && fact.span[1] > start;

/** The items without what turned out to be something else, the notes in order, and the facts among them. */
export function gatherFacts(reading: Reading, today: string | null): Omit<ReadRequest, 'language'> {
  const notes: Note[] = [...reading.notes];
  const facts: Fact[] = [];
  const cores: Span[] = [];
  for (const sentence of reading.sentences) {
    const found = readFacts([sentence], today).map((fact) => verbatim(reading, fact));
    facts.push(...found.map(plain));
    if (sentence.ordered) for (const fact of found) if (fact.core) cores.push(withSmallWords(reading, fact.core));
    if (found.length > 0 && !sentence.ordered) notes.push(noteOf(reading, sentence));
    else notes.push(...found.map((fact) => ({ text: fact.text, start: fact.span[0] })));
  }
  const known = [...new Map(notes.map((note) => [note.start, note])).values()].sort((a, b) => a.start - b.start);
  for (const { text, start } of known)
    if (!facts.some((fact) => overlaps(fact, start, start + text.length)))
      facts.push({ kind: 'other', text, span: [start, start + text.length], value: null });
  return {
    fragments: reading.fragments
      .filter((fragment) => !isFact(fragment, facts))
      .map((fragment) => withoutFacts(fragment, cores)),
    notes: known.map((note) => note.text),
    sentences: reading.sentences,
    facts: facts.sort((a, b) => a.span[0] - b.span[0]),
  };
}

const plain = ({ kind, text, span, value }: Fact): Fact => ({ kind, text, span, value });

/** "by" before the day belongs to it. */
function withSmallWords(reading: Reading, [from, to]: Span): Span {
  const before = reading.masked.slice(Math.max(0, from - 60), from);
  return [from - (BEFORE_FACT_CUES.exec(before)?.[0].length ?? 0), to];
}

/** Words behind a fact at the end of an item that still belong to the fact's tail. */
const TAIL = 14;

/** An item up to the delivery, payment … that follows it: "3 mugs by 3 May" asks for "3 mugs". */
function withoutFacts(fragment: Fragment, cores: readonly Span[]): Fragment {
  const [span] = fragment.spans;
  if (!span || fragment.spans.length > 1 || fragment.search.length > span[1] - span[0]) return fragment;
  const inside = cores.filter(([from, to]) => from > span[0] + 2 && from < span[1] && to > span[0]);
  const first = Math.min(...inside.map(([from]) => from));
  const last = Math.max(...inside.map(([, to]) => to));
  if (inside.length === 0 || span[1] - last > TAIL) return fragment;
  const item = fragment.item.slice(0, first - span[0]).replace(/[\s,;:(–-]+$/u, '');
  const search = fragment.search.slice(0, first - span[0]);
  if (search.replace(/[^\p{L}\p{N}]/gu, '').length < 2) return fragment;
  return { ...fragment, item, search, spans: [[span[0], span[0] + item.length]] };
}

function verbatim<T extends Fact>(reading: Reading, fact: T): T {
  return { ...fact, text: reading.original.slice(...fact.span) };
}

function noteOf(reading: Reading, { text, start }: Sentence): Note {
  const words = reading.original.slice(start, start + text.length);
  return { text: words.trim(), start: start + words.length - words.trimStart().length };
}

/** Words without a number inside a sentence about delivery or payment are no item. */
function isFact(fragment: Fragment, facts: readonly Fact[]): boolean {
  if (!fragment.weak || fragment.quantity.stated) return false;
  const [start, end] = fragment.spans[0] ?? [0, 0];
  return facts.some(
    (fact) => fact.kind !== 'question' && fact.kind !== 'other' && fact.span[0] <= start && fact.span[1] >= end,
  );
}
