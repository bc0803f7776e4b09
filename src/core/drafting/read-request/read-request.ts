import { ADDRESS_HEAD } from '../lexicon/fact-cues.ts';
import { DOZEN_WORDS, HALF_WORDS, NUMBER_WORDS } from '../lexicon/number-words.ts';
import { CLOSING, GREETING, INJECTION, INJECTION_HEAD, NOTE_CUES, ORDER_CUES } from '../lexicon/order-cues.ts';
import { addressBlockAt } from '../read-facts/address-block.ts';
import { detectLanguage } from '../words/detect-language.ts';
import { readScanned } from '../words/read-scanned.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import type { ReadRequest } from './fragment.ts';
import { gatherFacts } from './gather-facts.ts';
import { linesToRead } from './lines-to-read.ts';
import { maskJoints } from './mask-joints.ts';
import { maskLabels } from './mask-labels.ts';
import { maskMarkup } from './mask-markup.ts';
import type { Line } from './read-lines.ts';
import { isListLine, readLines } from './read-lines.ts';
import type { Place, Reading } from './read-stretch.ts';
import { keepNote, readStretch } from './read-stretch.ts';
import { readTable, tableAt } from './read-table.ts';
import { splitSentences } from './split-sentences.ts';

/** Longest stretch that is read as one; the rest of a longer line is read in pieces. */
const LONGEST_STRETCH = 3000;
/** Nobody writes a longer line; what lies beyond is not read, so that work stays bounded. */
const LONGEST_LINE = 30_000;
const LIST_MARK =
  /^\s*(?:[-–—•*·▪◦‣→✓+>]+\s+)?(?:\(?\d{1,3}[.)]\s+|[a-z]\)\s+|(?:pos|item|poz|position)\.?\s*\d{1,3}(?:\s*[:.)-]\s*|\s{2,}))?/iu;

/** Length of a greeting at the head of a text ("Hi there, "), 0 when there is none. */
function greetingLength(text: string): number {
  const match = GREETING.exec(text);
  if (!match) return 0;
  const rest = text.slice(match[0].length, match[0].length + 60);
  const stop = /[,!;:\n–]|(?<=\p{L}{5})\.(?:\s|$)/u.exec(rest);
  if (stop) return match[0].length + stop.index + stop[0].length;
  return rest.length < 60 && !/\d/.test(rest) ? text.length : match[0].length;
}

/** One logical line: greeting off, cut into sentences, each read. */
function readLogicalLine(reading: Reading, whole: string, offset: number): void {
  const text = whole.slice(0, LONGEST_LINE);
  if (INJECTION_HEAD.test(text.trimStart().slice(0, 200))) {
    keepNote(reading, text, offset);
    return;
  }
  const listed = isListLine(text);
  let start = LIST_MARK.exec(text)?.[0].length ?? 0;
  if (!listed) start += greetingLength(text.slice(start));
  const rest = text.slice(start);
  const known = reading.fragments.length;
  const sentences = listed ? ([[0, rest.length]] as const) : splitSentences(rest);
  for (const [from, to] of sentences)
    for (let at = from; at < to; at += LONGEST_STRETCH) {
      const sentence = rest.slice(at, Math.min(to, at + LONGEST_STRETCH));
      if (sentence.trim() === '' || (CLOSING.test(sentence) && !/\d/.test(sentence) && sentence.length < 80)) continue;
      if (/:\s*$/.test(sentence) && !/\d/.test(sentence)) continue;
      if (INJECTION.test(sentence)) {
        keepNote(reading, sentence, offset + start + at);
        continue;
      }
      readSentence(reading, sentence, { offset: offset + start + at, listed });
    }
  noteHeading(reading, rest, known);
}

/** `Phaser 6350: 2 x …`: a name with a figure, before what is wanted for it. */
const MODEL_HEADING =
  /^\s*((?=[^:]*\p{L}{2})(?=[^:]*(?:\d{2}|\d[.,]\d))[\p{L}\d][\p{L}\d ,./-]{2,38}):\s+(?=\d|\p{L})/u;

/** Notes on fragments which model heads their line; whether it is one, the catalogue will tell. */
function noteHeading(reading: Reading, text: string, since: number): void {
  const heading = MODEL_HEADING.exec(text)?.[1];
  if (heading === undefined || ORDER_CUES.test(heading) || NOTE_CUES.test(heading)) return;
  for (let i = since; i < reading.fragments.length; i += 1) {
    const fragment = reading.fragments[i];
    if (fragment) reading.fragments[i] = { ...fragment, heading };
  }
}

/** One sentence: its items, and itself for the facts. */
function readSentence(reading: Reading, text: string, place: Place): void {
  const before = reading.fragments.length;
  readStretch(reading, text, place);
  const added = reading.fragments.slice(before);
  const ordered = added.some((fragment) => place.listed || fragment.quantity.stated || !fragment.weak);
  reading.sentences.push({ text, start: place.offset, ordered });
}

/** Mail programs wrap at sixty characters and more; a shorter line ends where its writer ended it. */
const SHORTEST_WRAPPED = 55;

/** `… 33 mm – 2 szt`: a line that ends in its count is whole. */
const ENDS_COUNTED = /(?:\s[–—-]|[:=]|\sx)\s*\d{1,5}\s?\p{L}{0,5}\s*$/u;

/** Is this line the rest of the one before, wrapped by a mail program? */
function continues(before: Line, line: Line): boolean {
  if (before.end + 1 !== line.start || isListLine(line.text) || before.text.length < SHORTEST_WRAPPED) return false;
  return (
    /^\s*[\p{Ll}(]/u.test(line.text) &&
    !ENDS_COUNTED.test(before.text) &&
    !startsWithNumber(line.text) &&
    !/[.:;!?]\s*$/.test(before.text) &&
    !/^\s*\d/.test(line.text) &&
    !/,\s*$/.test(before.text)
  );
}

const COUNTS: ReadonlySet<string> = new Set(
  Object.values(NUMBER_WORDS)
    .flatMap((words) => [...words.keys()])
    .concat(...DOZEN_WORDS.keys(), ...HALF_WORDS),
);

/** "five M10 threaded rods": an item of its own, however long the line before. */
function startsWithNumber(text: string): boolean {
  return COUNTS.has(tokeniseText(text.slice(0, 40))[0]?.fold ?? '');
}

function readLinesOf(reading: Reading, lines: readonly Line[]): void {
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) continue;
    const table = tableAt(lines, i);
    if (table) {
      for (const row of readTable(table, reading.original, reading.language))
        if (INJECTION.test(row.item)) keepNote(reading, row.item, row.spans[0]?.[0] ?? line.start);
        else reading.fragments.push(row);
      i += table.lines.length - 1;
      continue;
    }
    const address = addressBlockAt(lines, i);
    if (address > 0) {
      const text = reading.masked.slice(line.start, lines[i + address - 1]?.end);
      const place = !ADDRESS_HEAD.test(text);
      reading.sentences.push({ text, start: line.start, ordered: false, place });
      i += address - 1;
      continue;
    }
    let text = line.text;
    let last = line;
    for (let next = lines[i + 1]; next && continues(last, next) && text.length < LONGEST_STRETCH; next = lines[i + 1]) {
      text = `${text} ${next.text}`;
      last = next;
      i += 1;
    }
    readLogicalLine(reading, text, line.start);
  }
}

/** Reads a request: language, what is asked for, and what else it says. `today` (ISO) is where relative dates count from. */
export function readRequest(text: string, today: string | null = null): ReadRequest {
  const masked = readScanned(maskJoints(maskLabels(maskMarkup(text))));
  const language = detectLanguage(masked, tokeniseText(masked.slice(0, 6000)));
  const reading: Reading = { original: text, masked, language, fragments: [], notes: [], sentences: [] };
  const all = readLines(masked);
  readLinesOf(reading, linesToRead(all, masked));
  if (reading.fragments.length === 0)
    readLinesOf(
      reading,
      all.filter((line) => line.kind === 'closing'),
    );
  return { language, ...gatherFacts(reading, today) };
}
