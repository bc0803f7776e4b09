/** Short forms whose full stop does not end a sentence. */
const SHORT_FORMS = new Set(
  'ca approx nr no num cat kat art pos tel inkl incl min max bzw ggf evtl zb dt mr mrs ms dr sig dott spett ul str np tys itd etc qty pz conf ind ref gr tr vs usw ev lt max od ds hr fr frau herr prof ing dipl mgr inz al pl os st abs typ ev exkl excl zzgl mod'.split(
    ' ',
  ),
);
/** Order units: their full stop ends a sentence only behind something that was ordered. */
const UNIT_FORMS = new Set('szt stk pcs pc op opak rol kpl kompl pkg pck ea st m mb pz conf'.split(' '));
const END = /[.!?…]+["”»)]*(?=\s+\S)/gu;

/** A sentence: range of characters. */
export type SentenceRange = readonly [start: number, end: number];

function ends(text: string, at: number, since: number): boolean {
  const sign = text.charAt(at);
  const after = text
    .slice(at)
    .replace(/^[.!?…]+["”»)]*\s+/u, '')
    .charAt(0);
  const before = text.slice(Math.max(since, at - 14), at);
  const word = /([\p{L}]+)$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  const opens = /[\p{Lu}\d„"«(¿]/u.test(after);
  if (sign === '!')
    return (
      !/\d/.test(text.slice(since, at)) ||
      !opens ||
      /^(?:Thanks|Danke|Merci|Grazie|Dzi)/.test(text.slice(at + 1).trim())
    );
  if (sign === '?') return opens;
  if (sign === '…' || text.slice(at, at + 2) === '..') return false;
  if (!opens) return false;
  if (UNIT_FORMS.has(word)) return /\p{L}{3,}.*\d/su.test(text.slice(since, at));
  if (word.length === 1 || SHORT_FORMS.has(word)) return false;
  if (/\d$/.test(before)) return at - since > 15 && /\p{Lu}/u.test(after) && !/^\d{1,2}$/.test(before.trim());
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
