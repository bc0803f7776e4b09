import { CLOSING, GREETING, LEAD_WORDS, NOTE_CUES, ORDER_CUES } from '../lexicon/order-cues.ts';
import { STOP_WORDS } from '../lexicon/stop-words.ts';
import { foldText } from '../words/fold-text.ts';

/** Short forms whose full stop does not end a sentence. */
const SHORT_FORMS = new Set(
  'ca approx nr no num cat kat art pos tel inkl incl min max bzw ggf evtl zb dt mr mrs ms dr sig dott spett ul str np tys itd etc qty pz conf ind ref gr tr vs usw ev lt max od ds hr fr frau herr prof ing dipl mgr inz al pl os st abs typ ev exkl excl zzgl mod fa elektr mech galv szer wys dl verz dto dito versch rozm roz tg wym'.split(
    ' ',
  ),
);
/** Order units: their full stop ends a sentence only behind something that was ordered. */
const UNIT_FORMS = new Set('szt stk pcs pc op opak rol kpl kompl pkg pck ea st m mb pz conf'.split(' '));
/** A unit of one letter behind a figure: `10 l.`, `2 m.`, `16 A.` */
const UNIT_LETTER = /\d ?[a-zA-Z]$/;
/** What is counted follows the unit: `2 conf. di dadi`. */
const JOINED = /^\.\s+(?:di|de|d['’]|del|of|von|z)\s?/u;
const END = /[.!?…]+["”»)]*(?=\s+\S)/gu;

/** Words that begin a sentence even where nobody writes capitals: "… x8. oh and one bottle", "… 150 m. hai anche …?" */
const OPENERS = new Set('oh ah ach och hai avete habt hast macie masz czy avez auriez puis poi dann'.split(' '));

/** A sentence: range of characters. */
export type SentenceRange = readonly [start: number, end: number];

/** Lower case after a full stop: a new sentence when it begins as sentences do, or behind a word too long for a short form. */
function startsSentence(text: string, at: number, before: string): boolean {
  const next = /^\.+["”»)]*\s+(?=\p{Ll})([\p{L}'’]+)/u.exec(text.slice(at, at + 60))?.[1];
  if (!next) return false;
  const first = foldText(next.replace(/['’].*$/u, ''));
  if (
    OPENERS.has(first) ||
    STOP_WORDS.has(first) ||
    LEAD_WORDS.has(first) ||
    NOTE_CUES.test(next) ||
    ORDER_CUES.test(next)
  )
    return true;
  return before.length >= 5 && !UNIT_FORMS.has(before) && !SHORT_FORMS.has(before);
}

/** Two or three words before an exclamation mark, with no greeting or thanks: a name such as `be quiet!`. */
function isName(before: string): boolean {
  const words = before.split(/[,;:\n]/).at(-1) ?? '';
  return (
    /^\s*(?:\d+ ?x? )?(?:\p{L}+ ){1,2}\p{L}+$/u.test(words) &&
    !GREETING.test(words) &&
    !CLOSING.test(words) &&
    !ORDER_CUES.test(words)
  );
}

function ends(text: string, at: number, since: number): boolean {
  const sign = text.charAt(at);
  const after = text
    .slice(at)
    .replace(/^[.!?…]+["”»)]*\s+/u, '')
    .charAt(0);
  const before = text.slice(Math.max(since, at - 14), at);
  const word = /([\p{L}]+)$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  const opens = /[\p{Lu}\d„"«([<#¿]/u.test(after);
  const goesOn = sign === '.' && !opens && !startsSentence(text, at, word);
  if (sign === '!' && /\p{Ll}/u.test(after) && isName(text.slice(since, at))) return false;
  if (sign === '!')
    return (
      !/\d/.test(text.slice(since, at)) ||
      !opens ||
      /^(?:Thanks|Danke|Merci|Grazie|Dzi)/.test(text.slice(at + 1).trim())
    );
  if (sign === '?') return true;
  if (sign === '…' || text.slice(at, at + 2) === '..') return false;
  if (goesOn) return false;
  if (UNIT_FORMS.has(word) && JOINED.test(text.slice(at, at + 12))) return false;
  if (UNIT_FORMS.has(word)) return /\p{L}{3,}.*\d/su.test(text.slice(since, at));
  if (word.length === 1 && UNIT_LETTER.test(before)) return at - since > 5;
  if (word.length === 1 || SHORT_FORMS.has(word)) return false;
  if (/\d$/.test(before)) return at - since > 15 && /\p{L}/u.test(after) && !/^\d{1,2}$/.test(before.trim());
  return true;
}

/** Sentences of one logical line. Abbreviations, ordinals and names with an exclamation mark do not end one. */
export function splitSentences(text: string): SentenceRange[] {
  const ranges: SentenceRange[] = [];
  let since = 0;
  for (const match of text.matchAll(END)) {
    if (!ends(text, match.index, since)) continue;
    const end = match.index + match[0].length;
    ranges.push([since, end]);
    since = end;
  }
  if (text.slice(since).trim() !== '') ranges.push([since, text.length]);
  return ranges;
}
