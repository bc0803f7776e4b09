import {
  END_WORDS,
  MIDDLE_WORDS,
  MONTH_PREPOSITIONS,
  MONTH_WORDS,
  MONTHS,
  NEAR_DAYS,
  NEXT_WORDS,
  SPANS,
  START_WORDS,
  THIS_DATE_WORDS,
  WEEK_NUMBER,
  WEEK_WORDS,
  WEEKDAYS,
  WITHIN_WORDS,
  YEAR_WORDS,
} from '../lexicon/date-words.ts';
import { readCount } from '../quantity/read-count.ts';
import { foldText } from '../words/fold-text.ts';
import { type Atom, tokeniseText } from '../words/tokenise-text.ts';
import { isoDate, lastOfMonth, mondayOf, mondayOfWeek, plusDays, weekday } from './iso-date.ts';
import { numericDate } from './numeric-date.ts';

/** A date found in a text: characters start..end, and the day or days that it names. */
export interface DateHit {
  readonly start: number;
  readonly end: number;
  readonly date: string;
  /** First day, when a stretch of time is named. */
  readonly earliest?: string;
}

interface Reader {
  readonly text: string;
  readonly atoms: readonly Atom[];
  /** ISO date of today. */
  readonly today: string;
}

/** What a run of atoms means: up to atom `to`. */
interface Found {
  readonly to: number;
  readonly date: string;
  readonly earliest?: string;
  readonly from?: number;
}

const MOST_ATOMS = 400;
const yearOf = (iso: string): number => Number(iso.slice(0, 4));
const monthOf = (iso: string): number => Number(iso.slice(5, 7));

function year(atom: Atom | undefined): number | null {
  return atom?.isNumber && /^20\d\d$/.test(atom.raw) ? atom.value : null;
}

/** The next time that a month has this day, or with `stated` in that year. */
function comingDay(today: string, { month, day, stated }: { month: number; day: number; stated: number | null }) {
  const date = isoDate(stated ?? yearOf(today), month, day);
  if (!date || stated !== null || date >= today) return date;
  return isoDate(yearOf(today) + 1, month, day);
}

/** `3 March 2025`, `3. März`, `1er mars`, `March 3rd`, `3 maja`. */
function namedDay(reader: Reader, at: number): Found | null {
  const { atoms } = reader;
  const [first, second] = [atoms[at], atoms[at + 1]];
  if (!first) return null;
  const dayFirst = first.isNumber && first.value >= 1 && first.value <= 31;
  let month = dayFirst ? -1 : at;
  for (let i = at + 1; dayFirst && i <= at + 2; i += 1) {
    if (MONTHS.has(atoms[i]?.fold ?? '')) {
      month = i;
      break;
    }
    if (!/^(?:st|nd|rd|th|er|of)$/.test(atoms[i]?.fold ?? '')) return null;
  }
  const number = MONTHS.get(atoms[month]?.fold ?? '');
  if (number === undefined) return null;
  const day = dayFirst ? first : second;
  if (!day?.isNumber || day.value > 31 || !Number.isInteger(day.value)) return null;
  let to = dayFirst ? month + 1 : at + 2;
  if (/^(?:st|nd|rd|th)$/.test(atoms[to]?.fold ?? '')) to += 1;
  const stated = year(atoms[to]);
  if (stated !== null) to += 1;
  const date = comingDay(reader.today, { month: number, day: day.value, stated });
  return date ? { to, date } : null;
}

/** `KW 12`, `week 12`, `semaine 12`: Monday to Friday of it. */
function weekNumber({ atoms, today }: Reader, at: number): Found | null {
  const number = atoms[at + 1];
  if (!WEEK_NUMBER.has(atoms[at]?.fold ?? '') || !number?.isNumber || number.value > 53) return null;
  const stated = year(atoms[at + 2]);
  let monday = mondayOfWeek(stated ?? yearOf(today), number.value);
  if (stated === null && monday && plusDays(monday, 6) < today) monday = mondayOfWeek(yearOf(today) + 1, number.value);
  return monday ? { to: at + (stated === null ? 2 : 3), date: plusDays(monday, 4), earliest: monday } : null;
}

/** "Friday", "next Friday", "vendredi prochain". Somebody who says "next" does not mean tomorrow. */
function namedWeekday({ atoms, today }: Reader, at: number): Found | null {
  const day = WEEKDAYS.get(atoms[at]?.fold ?? '');
  if (day === undefined) return null;
  const before = NEXT_WORDS.has(atoms[at - 1]?.fold ?? '');
  const behind = NEXT_WORDS.has(atoms[at + 1]?.fold ?? '');
  let ahead = (day - weekday(today) + 7) % 7 || 7;
  if ((before || behind) && ahead < 2) ahead += 7;
  return { from: before ? at - 1 : at, to: behind ? at + 2 : at + 1, date: plusDays(today, ahead) };
}

function monthSpan(today: string, months: number): { date: string; earliest: string } {
  const index = yearOf(today) * 12 + monthOf(today) - 1 + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  const earliest = `${String(y)}-${String(m).padStart(2, '0')}-01`;
  return { date: lastOfMonth(y, m), earliest: earliest < today ? today : earliest };
}

/** "next week", "this month", "la semaine prochaine", "w przyszłym tygodniu". */
function namedSpan({ atoms, today }: Reader, at: number): Found | null {
  const word = atoms[at]?.fold ?? '';
  const [before, behind] = [atoms[at - 1]?.fold ?? '', atoms[at + 1]?.fold ?? ''];
  const next = NEXT_WORDS.has(before) || NEXT_WORDS.has(behind);
  if (!next && !THIS_DATE_WORDS.has(before)) return null;
  const place = {
    from: NEXT_WORDS.has(before) || THIS_DATE_WORDS.has(before) ? at - 1 : at,
    to: NEXT_WORDS.has(behind) ? at + 2 : at + 1,
  };
  if (WEEK_WORDS.has(word)) {
    const monday = plusDays(mondayOf(today), next ? 7 : 0);
    const friday = plusDays(monday, 4);
    return { ...place, date: friday < today ? today : friday, earliest: monday < today ? today : monday };
  }
  return MONTH_WORDS.has(word) ? { ...place, ...monthSpan(today, next ? 1 : 0) } : null;
}

/** "in 3 weeks", "within ten days", "innerhalb von 14 Tagen", "sous 8 jours", "za dwa tygodnie". */
function termFromToday({ atoms, today }: Reader, at: number): Found | null {
  if (!WITHIN_WORDS.has(atoms[at]?.fold ?? '')) return null;
  const start = ['the', 'von', 'les', 'i', 'ciagu', 'next', 'nachsten'].includes(atoms[at + 1]?.fold ?? '')
    ? at + 2
    : at + 1;
  for (const language of ['en', 'de', 'fr', 'it', 'pl'] as const) {
    const count = readCount(atoms, start, language);
    if (!count || count.value > 400 || !Number.isInteger(count.value)) continue;
    const unit = SPANS.get(atoms[count.to]?.fold ?? '');
    if (unit === undefined) continue;
    const date = unit > 0 ? plusDays(today, count.value * unit) : sameDayLater(today, count.value);
    return { to: count.to + 1, date };
  }
  return null;
}

function sameDayLater(today: string, months: number): string {
  const index = yearOf(today) * 12 + monthOf(today) - 1 + months;
  const last = lastOfMonth(Math.floor(index / 12), (index % 12) + 1);
  const day = `${last.slice(0, 8)}${today.slice(8)}`;
  return day < last ? day : last;
}

/** "end of May", "Mitte Juni", "début mars", "do końca maja", "fine mese", "Monatsende"; "in May" alone. */
function partOfMonth({ atoms, today }: Reader, at: number): Found | null {
  const word = atoms[at]?.fold ?? '';
  if (word === 'monatsende') return { to: at + 1, date: monthSpan(today, 0).date };
  if (word === 'jahresende') return { to: at + 1, date: `${yearOf(today)}-12-31` };
  const part = END_WORDS.has(word) ? 'end' : MIDDLE_WORDS.has(word) ? 'middle' : START_WORDS.has(word) ? 'start' : null;
  const alone = part === null && MONTH_PREPOSITIONS.has(word);
  if (part === null && !alone) return null;
  let i = at + 1;
  while (/^(?:of|the|du|de|d|del|di|le|la|this|dieses|des|tego|biezacego)$/.test(atoms[i]?.fold ?? '') && i < at + 4)
    i += 1;
  const month = MONTHS.get(atoms[i]?.fold ?? '');
  if (month === undefined) {
    if (part !== 'end') return null;
    const unit = atoms[i]?.fold ?? '';
    if (MONTH_WORDS.has(unit))
      return { to: i + 1, date: monthSpan(today, NEXT_WORDS.has(atoms[i - 1]?.fold ?? '') ? 1 : 0).date };
    if (YEAR_WORDS.has(unit)) return { to: i + 1, date: `${yearOf(today)}-12-31` };
    if (WEEK_WORDS.has(unit))
      return { to: i + 1, date: plusDays(mondayOf(today), 4) < today ? today : plusDays(mondayOf(today), 4) };
    return null;
  }
  if (alone && (atoms[i]?.fold.length ?? 0) < 4 && !/^(?:May|Mai|mai|maj)$/.test(atoms[i]?.raw ?? '')) return null;
  const stated = year(atoms[i + 1]);
  const y = stated ?? (lastOfMonth(yearOf(today), month) < today ? yearOf(today) + 1 : yearOf(today));
  const first = `${y}-${String(month).padStart(2, '0')}-01`;
  const to = stated === null ? i + 1 : i + 2;
  if (part === 'middle') return { to, date: `${first.slice(0, 8)}15` };
  if (part === 'start') return { to, date: `${first.slice(0, 8)}10`, earliest: first };
  return { to, date: lastOfMonth(y, month), ...(alone ? { earliest: first } : {}) };
}

/** "tomorrow", "übermorgen". The morning of a greeting is none. */
function nearDay({ atoms, today, text }: Reader, at: number): Found | null {
  const atom = atoms[at];
  const days = NEAR_DAYS.get(atom?.fold ?? '');
  if (days === undefined || !atom || /^guten?$/.test(atoms[at - 1]?.fold ?? '')) return null;
  if (atom.raw === 'Morgen' && at > 0) return null;
  const after = /(?:day after|après-|apres-)\s*$/iu.test(text.slice(Math.max(0, atom.start - 12), atom.start)) ? 1 : 0;
  return { to: at + 1, date: plusDays(today, days + after) };
}

const READERS = [namedDay, weekNumber, namedSpan, termFromToday, partOfMonth, namedWeekday, nearDay] as const;

/** Every date that a text names, left to right. Without a year the next such day counts, seen from `today` (ISO). */
export function readDates(text: string, today: string): DateHit[] {
  const atoms = tokeniseText(text).slice(0, MOST_ATOMS);
  const reader: Reader = { text, atoms, today };
  const hits: DateHit[] = [];
  for (let at = 0; at < atoms.length; ) {
    const found: Found | null = numericDate(reader, at) ?? first(reader, at);
    if (!found) {
      at += 1;
      continue;
    }
    const start = atoms[found.from ?? at]?.start ?? 0;
    const end = atoms[found.to - 1]?.end ?? start;
    hits.push({ start, end, date: found.date, ...(found.earliest ? { earliest: found.earliest } : {}) });
    at = Math.max(at + 1, found.to);
  }
  return hits.filter((hit, i) => !namesSame(text, hit, hits[i + 1]));
}

/** "Friday, 3 May": the day says more than the weekday before it. */
function namesSame(text: string, hit: DateHit, next: DateHit | undefined): boolean {
  if (!next || next.start - hit.end > 5) return false;
  const weekdayAlone = WEEKDAYS.has(foldText(text.slice(hit.start, hit.end)));
  return weekdayAlone && /^[,.]?\s*(?:the|den|le|il)?\s*$/iu.test(text.slice(hit.end, next.start));
}

function first(reader: Reader, at: number): Found | null {
  for (const read of READERS) {
    const found = read(reader, at);
    if (found) return found;
  }
  return null;
}
