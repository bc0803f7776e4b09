import type { PastOrder } from '../draft-options.ts';
import { MONTH_WORDS, MONTHS, YEAR_WORDS } from '../lexicon/date-words.ts';
import { DELIVERY, DISCOUNT, PAYMENT, PICKUP } from '../lexicon/fact-cues.ts';
import { BELOW_WORDS } from '../lexicon/order-cues.ts';
import { QUARTERS, RECALL_LAST, RECALL_LATEST, RECALL_LIKE, RECALL_NUMBER } from '../lexicon/recall-number.ts';
import type { Sentence } from '../read-facts/fact.ts';
import { lastOfMonth } from '../read-facts/iso-date.ts';
import type { Span } from '../span.ts';
import { foldText } from '../words/fold-text.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import type { Fragment } from './fragment.ts';

/** A sentence that points to an earlier order, and the order it means. */
export interface Reference {
  readonly sentence: Sentence;
  /** The words that point, in the request. */
  readonly span: Span;
  /** Null when there is no such order. */
  readonly order: PastOrder | null;
}

/** Which orders are meant: a test on them, the newest that passes counts. */
interface Pointer {
  readonly from: number;
  readonly to: number;
  readonly fits: (order: PastOrder) => boolean;
}

/** What references are resolved with. */
export interface RecallSource {
  /** The request. */
  readonly text: string;
  /** The newest first. */
  readonly history: readonly PastOrder[];
  /** ISO date of today, or null. */
  readonly today: string | null;
  readonly fragments: readonly Fragment[];
}

const LONGEST = 400;
const CLAUSE = /[,;.!?\n]|\s[-–—]\s/u;

/** The references to earlier orders, in the order of the text. "5 staplers like last time" asks for staplers, not for an order. */
export function findReferences(sentences: readonly Sentence[], source: RecallSource): Reference[] {
  const found: Reference[] = [];
  for (const sentence of sentences) {
    if (sentence.text.length > LONGEST) continue;
    const pointer = pointerOf(sentence.text, source.today);
    if (!pointer || isTerm(sentence.text, pointer)) continue;
    // "Repeat the order below": it stands in the mail.
    const below = BELOW_WORDS.test(sentence.text) || isQuoted(source.text, source.fragments[0]);
    if (below && source.fragments.length > 0) continue;
    const span: Span = [sentence.start + pointer.from, sentence.start + pointer.to];
    const inItem = source.fragments.some(
      ({ quantity, spans }) => quantity.stated && spans.some(([from, to]) => from < span[0] && to >= span[1]),
    );
    if (!inItem) found.push({ sentence, span, order: source.history.find(pointer.fits) ?? null });
  }
  return found;
}

/** Does an item stand in the mail that is answered? */
function isQuoted(text: string, fragment: Fragment | undefined): boolean {
  const start = fragment?.spans[0]?.[0] ?? 0;
  return /^\s{0,3}>/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start + 1));
}

/** "Delivery as usual", "payment like last time": a term, no order. */
function isTerm(text: string, { from, to }: Pointer): boolean {
  const clauses = text.slice(0, from).split(CLAUSE);
  // "Delivery before 6, as usual": the clause before it says what.
  const before = clauses.at(-1)?.trim() === '' ? (clauses.at(-2) ?? '') : (clauses.at(-1) ?? '');
  const behind = text.slice(to).split(CLAUSE)[0] ?? '';
  const clause = `${before}${text.slice(from, to)}${behind}`;
  return [DELIVERY, PAYMENT, DISCOUNT, PICKUP].some((pattern) => pattern.test(clause.replace(RECALL_NUMBER, ' ')));
}

function pointerOf(text: string, today: string | null): Pointer | null {
  const like = RECALL_LIKE.exec(text);
  const number = RECALL_NUMBER.exec(text);
  const again =
    /(?<!\p{L})(?:again|once more|nochmals?|noch einmal|encore une fois|di nuovo|jeszcze raz|ponownie)(?!\p{L})/iu.test(
      text,
    );
  if (number && (like || again)) return byNumber(number, like);
  const latest = RECALL_LATEST.exec(text);
  if (latest) return { from: latest.index, to: latest.index + latest[0].length, fits: () => true };
  return like ? (byTime(text, like, today) ?? null) : null;
}

function byNumber(number: RegExpExecArray, like: RegExpExecArray | null): Pointer {
  const key = (code: string): string => code.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const wanted = key(number[1] ?? '');
  const from = like && like.index < number.index ? like.index : number.index;
  const fits = (order: PastOrder): boolean =>
    order.number !== undefined && order.number !== null && key(order.number) === wanted;
  return { from, to: number.index + number[0].length, fits };
}

/** "as in March", "wie im ersten Quartal", "comme le 12 mars", "jak w zeszłym miesiącu". */
function byTime(text: string, like: RegExpExecArray, today: string | null): Pointer | null {
  const at = like.index + like[0].length;
  const rest = (text.slice(at).split(/[,;!?\n]/u)[0] ?? '').slice(0, 60);
  const place = { from: like.index, to: at };
  for (const [pattern, quarter] of QUARTERS) {
    const found = pattern.exec(rest);
    if (!found) continue;
    const months = [quarter * 3 - 2, quarter * 3 - 1, quarter * 3];
    return {
      from: place.from,
      to: at + found.index + found[0].length,
      fits: ({ date }) => months.includes(monthOf(date)),
    };
  }
  return named(rest, place) ?? (today === null ? null : lastSpan(rest, place, today));
}

const monthOf = (date: string): number => Number(date.slice(5, 7));

function named(rest: string, { from, to }: { from: number; to: number }): Pointer | null {
  const figures = /(?<!\d)(\d{1,2})[./](\d{1,2})[./]?(20\d\d|\d\d)?(?!\d)/.exec(rest);
  if (figures) {
    const [day, month, year] = [Number(figures[1]), Number(figures[2]), figures[3]];
    const fits = ({ date }: PastOrder): boolean =>
      Number(date.slice(8)) === day && monthOf(date) === month && (!year || date.slice(4 - year.length, 4) === year);
    return { from, to: to + figures.index + figures[0].length, fits };
  }
  const atoms = tokeniseText(rest).slice(0, 8);
  const at = atoms.findIndex((atom) => atom.fold.length >= 3 && MONTHS.has(atom.fold));
  const month = MONTHS.get(atoms[at]?.fold ?? '');
  if (month === undefined) return null;
  const before = atoms.slice(Math.max(0, at - 2), at).find((atom) => atom.isNumber && atom.value <= 31)?.value;
  const behind = atoms[at + 1]?.isNumber ? atoms[at + 1] : undefined;
  const year = behind && /^20\d\d$/.test(behind.raw) ? behind.raw : null;
  const fits = ({ date }: PastOrder): boolean =>
    monthOf(date) === month && (!year || date.startsWith(year)) && (!before || Number(date.slice(8)) === before);
  return { from, to: to + ((year ? behind?.end : atoms[at]?.end) ?? 0), fits };
}

/** "last month", "l'année dernière". */
function lastSpan(rest: string, { from, to }: { from: number; to: number }, today: string): Pointer | null {
  if (!RECALL_LAST.test(rest)) return null;
  const unit = tokeniseText(rest).find((atom) => MONTH_WORDS.has(foldText(atom.raw)) || YEAR_WORDS.has(atom.fold));
  if (!unit) return null;
  const [year, month] = [Number(today.slice(0, 4)), monthOf(today)];
  const end = to + rest.length;
  if (YEAR_WORDS.has(unit.fold)) return { from, to: end, fits: ({ date }) => date.startsWith(String(year - 1)) };
  const last = month === 1 ? lastOfMonth(year - 1, 12) : lastOfMonth(year, month - 1);
  return { from, to: end, fits: ({ date }) => date.slice(0, 7) === last.slice(0, 7) };
}
