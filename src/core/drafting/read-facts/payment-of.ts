import { AMOUNT, CURRENCIES, METHODS, TERM_DAYS } from '../lexicon/fact-cues.ts';
import { readNumber } from '../words/tokenise-text.ts';
import type { FactValue } from './fact.ts';

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/u;
const PHONE = /(?:\+|00)\d[\d ()/.-]{6,22}\d|(?<!\d)\(?0\d[\d ()/.-]{5,18}\d/u;

/** The first e-mail address of a text. */
export function emailOf(text: string): string | null {
  return EMAIL.exec(text)?.[0].replace(/\.$/, '').toLowerCase() ?? null;
}

/** The first telephone number of a text, as written. */
export function phoneOf(text: string): string | null {
  return PHONE.exec(text)?.[0].replace(/[\s.-]+$/u, '') ?? null;
}

/** Telephone and e-mail of a contact wish; null without either. */
export function contactOf(text: string): FactValue | null {
  const [email, phone] = [emailOf(text), phoneOf(text)];
  return email || phone ? { ...(email ? { email } : {}), ...(phone ? { phone } : {}) } : null;
}

/** Target, way and percentage of payment, and the characters that say it. */
export function paymentOf(
  text: string,
  cue: { readonly from: number; readonly to: number },
): { value: FactValue | null; from: number; to: number } {
  const days = TERM_DAYS.exec(text);
  const percent = /(\d{1,2}(?:[.,]\d{1,2})?) ?(?:%|percent|prozent|pour ?cent|per ?cento|procent)/iu.exec(text);
  const method = METHODS.find(([pattern]) => pattern.test(text))?.[1];
  const value: FactValue = {
    ...(days ? { days: Number(days[1] ?? days[2]) } : {}),
    ...(method ? { method } : {}),
    ...(percent?.[1] ? { percent: readNumber(percent[1]) } : {}),
  };
  const ends = [days, percent].filter((hit) => hit !== null);
  return {
    value: Object.keys(value).length > 0 ? value : null,
    from: Math.min(cue.from, ...ends.map((hit) => hit.index)),
    to: Math.max(cue.to, ...ends.map((hit) => hit.index + hit[0].length)),
  };
}

/** The amount of money at or behind a place, else the first of the text. */
export function moneyOf(text: string, from: number): { value: FactValue; to: number } | null {
  const behind = AMOUNT.exec(text.slice(from));
  const found = behind ?? AMOUNT.exec(text);
  if (!found) return null;
  const sign = (found[1] ?? found[5] ?? '').toLowerCase();
  const figure = readNumber((found[2] ?? found[3] ?? '').replace(/['’ ]/gu, ''));
  if (Number.isNaN(figure)) return null;
  const amount = found[4] ? figure * 1000 : figure;
  const currency = CURRENCIES[sign];
  const to = (behind ? from : 0) + found.index + found[0].length;
  return { value: { amount: String(amount), ...(currency ? { currency } : {}) }, to };
}
