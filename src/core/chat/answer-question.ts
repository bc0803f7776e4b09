import type { Language } from '#core/catalogue/product';
import { type ChatPhrase, chatPhrase } from '#core/chat/chat-phrases';
import type { Question } from '#core/chat/read-question';
import type { Candidate } from '#core/drafting/draft';
import type { Coverage } from '#core/drafting/match/check-coverage';
import { foldText } from '#core/drafting/words/fold-text';
import { fromMinor } from '#core/money/minor-units';
import { type LocalFormat, localFormat } from '#core/offer/local-format';
import type { OfferHeader, OfferLine } from '#core/offer/offer-content';
import type { OfferMargin } from '#core/pricing/margin';
import type { PricedOffer } from '#core/pricing/priced-offer';

/** Everything that an answer may be made of. */
export interface OfferFacts {
  readonly header: OfferHeader;
  /** Priced product lines in their order. */
  readonly lines: readonly OfferLine[];
  readonly unmatched: readonly {
    readonly item: string;
    readonly reason: string;
    readonly candidates: readonly Candidate[];
  }[];
  readonly priced: PricedOffer;
  readonly validUntil: string | null;
  /** Null for an offer that did not start from a request. */
  readonly coverage: Coverage | null;
  /** Null: not for the one who asks. */
  readonly margin: { readonly of: OfferMargin; readonly floorPercent: number } | null;
  /** By product id. */
  readonly supply: ReadonlyMap<string, { readonly stock: string | null; readonly leadDays: number | null }>;
}

/** Lines that one answer lists at most. */
const most = 30;

/** Answers a question from what the offer says, as plain text with lists of `- `. */
export function answerQuestion(text: string, question: Question, facts: OfferFacts): string {
  const speaker = new Speaker(question.language, facts);
  const at = lineMeant(text, question, facts.lines);
  const named = at === null ? null : (facts.lines[at] ?? null);
  switch (question.intent) {
    case 'totals':
      return named ? joined(speaker.line(at ?? 0), speaker.totals()) : speaker.totals();
    case 'unmatched':
      return speaker.unmatched();
    case 'missing':
      return speaker.missing();
    case 'why':
      return named ? speaker.why(at ?? 0) : speaker.say('whichLine');
    case 'alternatives':
      return named ? speaker.alternatives(at ?? 0) : speaker.say('whichLine');
    case 'margin':
      return speaker.margin();
    case 'delivery':
      return speaker.delivery();
    case 'summary':
      return speaker.summary();
    default:
      return joined(named ? speaker.why(at ?? 0) : speaker.summary(), '', speaker.say('ask'));
  }
}

/** The line that is named: by number, by article number, else by its own words. */
function lineMeant(text: string, { line }: Question, lines: readonly OfferLine[]): number | null {
  if (line !== null) return line <= lines.length ? line - 1 : null;
  const folded = ` ${foldText(text).replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  const bySku = lines.findIndex(({ sku }) => sku !== null && sku.length > 2 && folded.includes(` ${foldText(sku)} `));
  if (bySku >= 0) return bySku;
  const hits = lines.map(
    ({ name, requestItem }) => wordsOf(`${name} ${requestItem}`).filter((word) => folded.includes(` ${word}`)).length,
  );
  const best = Math.max(0, ...hits);
  return best > 0 && hits.filter((count) => count === best).length === 1 ? hits.indexOf(best) : null;
}

function wordsOf(text: string): string[] {
  const words = foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);
  return [...new Set(words)];
}

function joined(...lines: readonly string[]): string {
  return lines.join('\n');
}

/** Says the parts of an answer in one language. */
class Speaker {
  readonly language: Language;
  readonly facts: OfferFacts;
  readonly format: LocalFormat;

  constructor(language: Language, facts: OfferFacts) {
    this.language = language;
    this.facts = facts;
    this.format = localFormat(language, facts.header.currency);
  }

  say(key: ChatPhrase, values: Readonly<Record<string, string | number>> = {}): string {
    return chatPhrase(this.language, key, values);
  }

  money(minor: number): string {
    return this.format.money(fromMinor(minor, this.facts.header.currency));
  }

  quantity({ quantity }: OfferLine): string {
    return this.format.quantity(quantity ?? '1');
  }

  summary(): string {
    const { header, lines, unmatched, priced } = this.facts;
    const head = this.say('summary', {
      name: header.name,
      customer: header.customerName ?? '–',
      lines: lines.length,
      open: unmatched.length,
      net: this.money(priced.net),
      gross: this.money(priced.payable),
    });
    if (lines.length === 0) return joined(head, this.say('noLines'), ...this.openParts());
    return joined(head, '', this.say('lines'), ...this.listed(), ...this.openParts());
  }

  listed(): string[] {
    const { lines } = this.facts;
    const shown = lines.slice(0, most).map((line, at) => `- ${at + 1}. ${this.quantity(line)} × ${titleOf(line)}`);
    return lines.length > most ? [...shown, `- … (+${lines.length - most})`] : shown;
  }

  totals(): string {
    const { priced } = this.facts;
    const sums = { net: this.money(priced.net), vat: this.money(priced.vat), gross: this.money(priced.payable) };
    const discount = priced.discount > 0 ? [this.say('discount', { amount: this.money(priced.discount) })] : [];
    return joined(this.say('totals', sums), ...discount, ...this.unpriced());
  }

  unpriced(): string[] {
    const lines = this.numbers(this.facts.lines.filter((line) => line.priceMissing).map(({ id }) => id));
    return lines === '' ? [] : [this.say('priceMissing', { currency: this.facts.header.currency, lines })];
  }

  openParts(): string[] {
    const { unmatched } = this.facts;
    if (unmatched.length === 0) return [];
    const parts = unmatched.slice(0, most).map(({ item, candidates }) => {
      const names = candidates.slice(0, 3).map(({ name, sku }) => `${name} (${sku})`);
      const near = names.length > 0 ? this.say('nearest', { names: names.join(', ') }) : this.say('noCandidate');
      return `- “${shortened(item)}” – ${near}`;
    });
    return ['', this.say('openParts'), ...parts];
  }

  unmatched(): string {
    const parts = this.openParts();
    return parts.length === 0 ? this.say('allMatched') : joined(...parts.slice(1));
  }

  missing(): string {
    const { coverage } = this.facts;
    if (!coverage) return joined(this.say('noRequest'), ...this.unpriced());
    const { summary, issues, missingRequirements } = coverage;
    const missing = missingRequirements.length > 0 ? [this.say('missing'), ...bullets(missingRequirements)] : [];
    return joined(summary, ...bullets(issues), ...missing, ...this.unpriced());
  }

  line(at: number): string {
    const line = this.facts.lines[at];
    const priced = this.facts.priced.lines.find(({ id }) => id === line?.id);
    if (!line) return '';
    const values = {
      number: at + 1,
      quantity: this.quantity(line),
      name: titleOf(line),
      net: this.money(priced?.net ?? 0),
    };
    return this.say('lineIs', values);
  }

  why(at: number): string {
    const line = this.facts.lines[at];
    if (!line) return this.say('whichLine');
    const score = this.format.percent(String(Math.round((line.matchScore ?? 0) * 100)));
    return joined(
      this.line(at),
      ...(line.requestItem === '' ? [] : [this.say('askedAs', { words: shortened(line.requestItem) })]),
      ...(line.rationale === '' ? [] : [line.rationale]),
      line.matchScore === null ? this.say('byHand') : this.say('score', { score }),
    );
  }

  alternatives(at: number): string {
    const line = this.facts.lines[at];
    if (!line) return this.say('whichLine');
    const others = line.alternatives.map(({ name, sku, score }) => `${name} (${sku}), ${Math.round(score * 100)} %`);
    if (others.length === 0) return joined(this.line(at), this.say('noOtherChoices'));
    return joined(this.line(at), this.say('otherChoices'), ...bullets(others));
  }

  margin(): string {
    const { margin } = this.facts;
    if (!margin) return this.say('marginStaff');
    const { total, lines, unknown } = margin.of;
    if (!total) return this.say('marginUnknown');
    const percent = this.format.percent(total.percent ?? '–');
    const low = this.numbers(lines.filter((line) => line.belowFloor).map(({ id }) => id));
    const part = this.numbers(unknown);
    return joined(
      this.say('margin', { margin: this.money(total.margin), percent, net: this.money(total.net) }),
      ...(low === ''
        ? []
        : [this.say('marginLow', { floor: this.format.percent(String(margin.floorPercent)), lines: low })]),
      ...(part === '' ? [] : [this.say('marginPart', { lines: part })]),
    );
  }

  delivery(): string {
    const { header, lines, supply, validUntil } = this.facts;
    const notes = header.notes.map(shortened);
    const known = lines.slice(0, most).flatMap((line, at) => {
      const { stock = null, leadDays = null } = supply.get(line.productId ?? '') ?? {};
      const says = [
        ...(stock === null ? [] : [this.say('stock', { stock })]),
        ...(leadDays === null ? [] : [this.say('leadDays', { days: leadDays })]),
      ];
      return says.length === 0 ? [] : [`${at + 1}. ${titleOf(line)}: ${says.join(', ')}`];
    });
    const said = notes.length > 0 ? [this.say('notes'), ...bullets(notes)] : [this.say('noNotes')];
    return joined(
      ...said,
      ...bullets(known),
      ...(validUntil ? [this.say('validUntil', { date: this.format.date(validUntil) })] : []),
    );
  }

  /** Numbers of lines: `1, 3`. */
  numbers(ids: readonly string[]): string {
    const numbers = this.facts.lines.flatMap(({ id }, at) => (ids.includes(id) ? [at + 1] : []));
    return numbers.slice(0, most).join(', ');
  }
}

function titleOf({ name, sku }: OfferLine): string {
  return sku === null ? name : `${name} (${sku})`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}

function bullets(texts: readonly string[]): string[] {
  return texts.slice(0, most).map((text) => `- ${text}`);
}
