import {
  ADDRESS_HEAD,
  ASKS_FOR_OFFER,
  BUDGET,
  CONTACT,
  DEADLINE,
  DELIVERY,
  DISCOUNT,
  PAYMENT,
  PICKUP,
  TO_PLACE,
} from '../lexicon/fact-cues.ts';
import type { Span } from '../span.ts';
import type { Fact, FactKind, FactValue, Sentence } from './fact.ts';
import { contactOf, moneyOf, paymentOf } from './payment-of.ts';
import { readAddress } from './read-address.ts';
import { type DateHit, readDates } from './read-date.ts';

/** A fact with the characters of the request that no item can own. */
export interface ReadFact extends Fact {
  readonly core?: Span;
}

/** What a sentence is about, where in it, and what it says. */
interface Finding {
  readonly kind: FactKind;
  /** Characters of the sentence that say it. */
  readonly from: number;
  readonly to: number;
  readonly value: FactValue | null;
  /** Characters that no item can own: the date itself, the place, the terms. */
  readonly core?: readonly [from: number, to: number];
}

const PAYING =
  /(?<!\p{L})(?:pay(?:ment|able)?|zahl(?:ung|bar|en)\p{L}*|paiement|payer|payable|pagament\p{L}*|płatn\p{L}*)(?!\p{L})/iu;
/** Only beside these words does a date say something. */
const DATED = [DELIVERY, DEADLINE, PICKUP, PAYMENT, DISCOUNT] as const;
const LONGEST = 2000;
const MOST_FACTS = 200;

/**
 * Facts beside the items of a request: delivery, payment, budget, questions, contact wishes. `today` (ISO) is where relative
 * dates are counted from; without it no date is read.
 */
export function readFacts(sentences: readonly Sentence[], today: string | null): ReadFact[] {
  const facts: ReadFact[] = [];
  for (const sentence of sentences) {
    const text = sentence.text.slice(0, LONGEST);
    const found = sentence.place ? placeOf(text) : findingsOf(text, today, sentence.ordered);
    for (const finding of found) facts.push(factOf(sentence, { text, finding, alone: found.length === 1 }));
    if (facts.length >= MOST_FACTS) break;
  }
  return facts.slice(0, MOST_FACTS);
}

/** A block below "Delivery address:". */
function placeOf(text: string): Finding[] {
  const address = readAddress(text);
  const value = address ? { address: withName(text, 0, address) } : null;
  return [{ kind: 'delivery_place', from: 0, to: text.length, value }];
}

function findingsOf(text: string, today: string | null, ordered: boolean): Finding[] {
  const dates = today === null || !DATED.some((cue) => cue.test(text)) ? [] : readDates(text, today);
  const found = [
    deliveryDate(text, dates),
    deliveryPlace(text),
    payment(text, { dates, ordered }),
    budget(text, ordered),
  ].filter((finding) => finding !== null);
  const contact = contactWish(text, ordered);
  if (contact && !found.some((one) => one.kind === 'delivery_place')) found.push(contact);
  if (found.length === 0 && !ordered && /\?\s*["”)]*\s*$/.test(text) && !ASKS_FOR_OFFER.test(text))
    return [{ kind: 'question', from: 0, to: text.length, value: null }];
  return found;
}

function cueIn(text: string, cue: RegExp): { from: number; to: number } | null {
  const found = cue.exec(text);
  return found ? { from: found.index, to: found.index + found[0].length } : null;
}

function deliveryDate(text: string, dates: readonly DateHit[]): Finding | null {
  const delivery = cueIn(text, DELIVERY);
  const deadline = cueIn(text, DEADLINE) ?? cueIn(text, PICKUP);
  const cue = delivery ?? deadline;
  if (!cue) return null;
  const best = dates.find((date) => date.start >= cue.from) ?? dates.at(-1);
  if (best && !delivery && PAYMENT.test(text.slice(Math.max(0, best.start - 40), best.start))) return null;
  if (best && (delivery || closeTo(text, best, cue))) {
    const value = { date: best.date, ...(best.earliest ? { earliest: best.earliest } : {}) };
    return {
      kind: 'delivery_date',
      from: Math.min(cue.from, best.start),
      to: Math.max(cue.to, best.end),
      value,
      core: [best.start, best.end],
    };
  }
  const urgent =
    /(?<!\p{L})(?:asap|urgent\p{L}*|as soon as possible|dringend|eilig|schnellst\p{L}*|sofort|dès que possible|il prima possibile|quanto prima|jak najszybciej|pilnie|pilne)/iu.exec(
      text,
    );
  return urgent
    ? { kind: 'delivery_date', from: urgent.index, to: urgent.index + urgent[0].length, value: null }
    : null;
}

/** Without a word of delivery, the deadline must stand just before the date. */
function closeTo(text: string, date: DateHit, cue: { from: number; to: number }): boolean {
  if (date.start >= cue.from && date.start - cue.to < 40) return true;
  return DEADLINE.test(text.slice(Math.max(0, date.start - 24), date.start));
}

function deliveryPlace(text: string): Finding | null {
  const head = ADDRESS_HEAD.exec(text);
  if (head) {
    const address = readAddress(text);
    const to = address?.end ?? text.trimEnd().length;
    if (to - head[0].length < 3) return null;
    return {
      kind: 'delivery_place',
      from: 0,
      to,
      value: address ? { address: withName(text, head[0].length, address) } : null,
    };
  }
  const pickup = cueIn(text, PICKUP);
  if (pickup) return { kind: 'delivery_place', ...pickup, value: { pickup: true } };
  const delivery = cueIn(text, DELIVERY);
  if (!delivery) return null;
  const address = readAddress(text);
  if (address) {
    const from = Math.min(delivery.from, address.start);
    return {
      kind: 'delivery_place',
      from,
      to: Math.max(delivery.to, address.end),
      value: { address: address.address },
      core: [address.start, address.end],
    };
  }
  const place = placeBehind(text, delivery.to);
  return place
    ? { kind: 'delivery_place', from: delivery.from, to: place.to, value: null, core: [place.from, place.to] }
    : null;
}

/** "to the warehouse in Leeds", "an unser Lager": words of place behind the delivery, up to the next comma or time. */
function placeBehind(text: string, at: number): { from: number; to: number } | null {
  const rest = text.slice(at, at + 160);
  const found = TO_PLACE.exec(rest);
  if (!found || found.index > 30) return null;
  const after = rest.slice(found.index + found[0].length);
  const words =
    /^\s+(?:(?:the|our|my|unser\p{L}*|mein\p{L}*|die|das|den|der|la|le|les|notre|nos|il|lo|nostr\p{L}*|nasz\p{L}*)\s+)?(?:\p{Lu}|warehouse|site|office|building|store|shop|depot|lager|baustelle|büro|filiale|werk|entrepôt|chantier|bureau|magasin|usine|magazzino|cantiere|ufficio|sede|negozio|magazyn\p{L}*|budow\p{L}*|biur\p{L}*|sklep\p{L}*|siedzib\p{L}*)/iu.exec(
      after,
    );
  if (
    !words ||
    !/\p{Lu}|(?:warehouse|site|office|building|lager|baustelle|entrep|chantier|magazz|cantier|magazyn|budow|biur)/iu.test(
      words[0],
    )
  )
    return null;
  const upper = /\s\p{Lu}[\p{L}]/u.test(words[0]) || /\p{Ll}{4}/u.test(words[0]);
  if (!upper || readDates(after.slice(0, 30), '2000-01-01').some((date) => date.start < 12)) return null;
  const stop = /[,;.!?\n]|\s[-–]\s|\s(?:by|before|until|on|bis|am|vor|avant|le|entro|il|do|przed)\s/iu.exec(
    after.slice(2),
  );
  const from = at + found.index;
  return { from, to: at + found.index + found[0].length + (stop ? stop.index + 2 : after.length) };
}

/** Words between "Delivery address:" and the street are the name of the place. */
function withName(
  text: string,
  from: number,
  { start, address }: { start: number; address: FactValue['address'] & object },
) {
  const name = text
    .slice(from, start)
    .replace(/^[\s,:;–-]+|[\s,:;–-]+$/gu, '')
    .replace(/\s*\n\s*/gu, ', ');
  return name.length > 1 && name.length <= 80 && !address.line2 ? { ...address, line2: name } : address;
}

/** "cash box" and "invoice books" may be ordered: beside items, a target, a percentage or a word of paying is needed. */
function payment(text: string, { dates, ordered }: { dates: readonly DateHit[]; ordered: boolean }): Finding | null {
  const cue = cueIn(text, PAYMENT) ?? cueIn(text, DISCOUNT);
  if (!cue) return null;
  const said = paymentOf(text, cue);
  const sure =
    said.value?.days !== undefined || said.value?.percent !== undefined || PAYING.test(text) || DISCOUNT.test(text);
  if (ordered && !sure) return null;
  const dated =
    said.value?.days === undefined ? dates.find((date) => date.start > cue.to && date.start - cue.to < 20) : undefined;
  const value = dated ? { ...said.value, date: dated.date } : said.value;
  const [from, to] = [Math.min(cue.from, said.from), Math.max(cue.to, said.to)];
  return { kind: 'payment', from, to, value, core: [from, to] };
}

function budget(text: string, ordered: boolean): Finding | null {
  const cue = cueIn(text, BUDGET);
  if (!cue) return null;
  const money = moneyOf(text, cue.from);
  if (ordered && !money) return null;
  return { kind: 'budget', from: cue.from, to: Math.max(cue.to, money?.to ?? 0), value: money?.value ?? null };
}

/** Beside items only with a number or an address to answer to. */
function contactWish(text: string, ordered: boolean): Finding | null {
  const cue = cueIn(text, CONTACT);
  const value = cue ? contactOf(text.slice(cue.from)) : null;
  if (!cue || (ordered && !value)) return null;
  const to = text.trimEnd().length;
  return ordered
    ? { kind: 'contact', from: cue.from, to, value, core: [cue.from, to] }
    : { kind: 'contact', from: 0, to, value: value ?? contactOf(text) };
}

/** The whole sentence when it is about one thing alone; else the clause, from comma to comma, around what was found. */
function factOf(
  sentence: Sentence,
  { text, finding, alone }: { text: string; finding: Finding; alone: boolean },
): ReadFact {
  const whole = alone && !sentence.ordered;
  const start = whole ? 0 : clauseStart(text, finding.from);
  const end = whole ? text.length : clauseEnd(text, finding.to);
  const quoted = text.slice(start, end);
  const from = sentence.start + start + (quoted.length - quoted.trimStart().length);
  const words = quoted.trim().replace(/[,;]$/, '');
  const core = finding.core?.map((at) => at + sentence.start);
  return {
    kind: finding.kind,
    text: words,
    span: [from, from + words.length],
    value: finding.value,
    ...(core ? { core: [core[0] ?? 0, core[1] ?? 0] as const } : {}),
  };
}

const BORDER = /[,;:(]\s|\s[-–—]\s|\n|\s(?:and|und|et|e|i|oraz|sowie)\s/giu;

function clauseStart(text: string, from: number): number {
  let start = 0;
  for (const border of text.slice(0, from).matchAll(BORDER)) start = border.index + border[0].length;
  return start;
}

function clauseEnd(text: string, to: number): number {
  const border = new RegExp(BORDER.source, 'iu').exec(text.slice(to));
  return border ? to + border.index : text.length;
}
