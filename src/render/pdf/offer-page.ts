import { type LocalFormat, localFormat } from '#core/offer/local-format';
import { labelLanguage } from '#core/offer/offer-labels';
import { shownTotals } from '#core/offer/shown-totals';
import { labelsFor } from '../labels/labels-for.ts';
import type { PrintLabels } from '../labels/print-labels.ts';
import type { OfferPrint, PrintLine, PrintParty } from '../offer-print.ts';
import { accentInk } from './accent-ink.ts';
import { printableText } from './printable-text.ts';

/** What the template prints, word for word: everything is formatted and labelled, nothing is left to work out. */
export interface OfferPage {
  readonly language: string;
  readonly region: string | null;
  readonly paper: 'a4' | 'us-letter';
  readonly documentTitle: string;
  readonly author: string;
  readonly accent: string;
  readonly accentInk: string;
  /** Name of the logo's file in the compiler's folder. */
  readonly logo: string | null;
  readonly seller: { readonly name: string };
  readonly letterhead: readonly string[];
  readonly returnLine: string;
  readonly buyer: readonly string[];
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly heading: string;
  readonly subject: string;
  readonly intro: string;
  readonly columns: Readonly<Record<'position' | 'description' | 'quantity' | 'unitPrice' | 'vat' | 'net', string>>;
  readonly lines: readonly PageLine[];
  /** The longest text of each column of figures. */
  readonly widest: Readonly<Record<FigureColumn, string>>;
  readonly labels: Readonly<Record<'carriedForward' | 'broughtForward', string>>;
  readonly vatHeads: readonly string[];
  readonly vatRows: readonly (readonly string[])[];
  readonly totals: readonly (readonly [label: string, amount: string])[];
  readonly grand: readonly [label: string, amount: string];
  readonly terms: readonly (readonly [label: string, text: string])[];
  readonly runningHead: string;
  readonly footer: readonly string[];
  /** Rows the footer takes, for the bottom margin. */
  readonly footerRows: number;
  readonly pageOf: readonly [string, string];
  /** Finds words that may be wider than a column. */
  readonly longWord: string;
  /** Is there any? */
  readonly longWords: boolean;
}

type FigureColumn = 'position' | 'quantity' | 'unitPrice' | 'vat' | 'net';

export interface PageLine {
  /** 1 for the first line. */
  readonly count: number;
  readonly position: string;
  readonly name: string;
  /** SKU and description. */
  readonly note: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly vat: string;
  readonly net: string;
  readonly carried: string;
  /** Must be held together on one page: not so small that it stays whole anyway, not so long that it could fill one. */
  readonly kept: boolean;
}

interface Wording {
  readonly labels: PrintLabels;
  readonly format: LocalFormat;
}

/** Lays out an offer's words. `logo` is the file name of its logo, or null for none. */
export function offerPage(print: OfferPrint, logo: string | null): OfferPage {
  const page = wordedPage(print, logo);
  return { ...page, longWord: LONG_WORD.source, longWords: hasLongWord(page) };
}

function wordedPage(print: OfferPrint, logo: string | null): Omit<OfferPage, 'longWord' | 'longWords'> {
  const labels = labelsFor(print.language);
  const wording: Wording = { labels, format: localFormat(print.locale, print.currency) };
  const accent = accentInk(print.seller.accentColor);
  const region = regionOf(print.locale);
  const number = printableText(print.number);
  const subject = printableText(print.title);
  const heading = number === '' ? labels.offer : `${labels.offer} ${number}`;
  return {
    language: labelLanguage(print.language),
    region,
    paper: region === 'US' || region === 'CA' ? 'us-letter' : 'a4',
    documentTitle: subject === '' ? heading : `${heading} – ${subject}`,
    accent: accent.rule,
    accentInk: accent.text,
    logo,
    heading,
    subject,
    intro: printableText(print.intro ?? ''),
    runningHead: heading,
    pageOf: labels.pageOf,
    ...partiesOf(print, wording),
    ...tableOf(print, wording),
    ...sumsOf(print, wording),
    terms: print.terms.map(({ label, text }) => [printableText(label), printableText(text)] as const),
  };
}

type Parties = Pick<
  OfferPage,
  'author' | 'seller' | 'letterhead' | 'returnLine' | 'buyer' | 'facts' | 'footer' | 'footerRows'
>;

function partiesOf(print: OfferPrint, wording: Wording): Parties {
  const { labels, format } = wording;
  const name = printableText(print.seller.name);
  const address = rows(print.seller.address);
  const returnLine = [name, ...address].join(' · ');
  const contact = rows([print.seller.contact ?? '', taxIdOf(print.seller, labels.taxId)]).join(' · ');
  const footer = rows([returnLine, contact, ...(print.seller.details ?? [])]);
  return {
    author: name,
    seller: { name },
    letterhead: rows([name, ...address, print.seller.contact ?? '']),
    returnLine,
    buyer: rows([print.buyer.name, print.buyer.contact ?? '', ...print.buyer.address]),
    facts: [
      [labels.number, printableText(print.number)],
      [labels.date, format.date(print.issueDate)],
      [labels.validUntil, format.date(print.validUntil)],
      [labels.yourTaxId, printableText(print.buyer.taxId ?? '')],
    ].filter((fact): fact is [string, string] => fact[1] !== ''),
    footer,
    footerRows: footer.reduce((sum, row) => sum + 1 + Math.floor(row.length / FOOTER_ROW_CHARACTERS), 0),
  };
}

function tableOf(print: OfferPrint, wording: Wording): Pick<OfferPage, 'columns' | 'lines' | 'widest' | 'labels'> {
  const { labels, format } = wording;
  const lines = print.lines.map((line, index) => pageLine(line, index + 1, format));
  const widest = (column: FigureColumn): string =>
    lines.reduce((longest, { [column]: text }) => (text.length > longest.length ? text : longest), '');
  return {
    columns: {
      position: labels.position,
      description: labels.description,
      quantity: labels.quantity,
      unitPrice: labels.unitPrice,
      vat: labels.vat,
      net: `${labels.amount} ${print.currency}`,
    },
    lines,
    widest: {
      position: widest('position'),
      quantity: widest('quantity'),
      unitPrice: widest('unitPrice'),
      vat: widest('vat'),
      net: widest('net'),
    },
    labels: {
      carriedForward: labels.carriedForward,
      broughtForward: labels.broughtForward,
    },
  };
}

function pageLine(line: PrintLine, count: number, format: LocalFormat): PageLine {
  const name = printableText(line.name);
  const note = [line.sku, line.description]
    .map((text) => printableText(text ?? ''))
    .filter(Boolean)
    .join(' · ');
  const height = rowsTaken(name) + rowsTaken(note);
  return {
    count,
    position: printableText(line.position),
    name,
    note,
    quantity: format.quantity(line.quantity),
    unit: printableText(line.unit),
    unitPrice: format.amount(line.unitPrice),
    vat: format.percent(line.vatRate),
    net: format.amount(line.net),
    carried: format.amount(line.carriedNet),
    kept: height > MOST_WHOLE_ROWS && height <= MOST_KEPT_ROWS,
  };
}

function sumsOf(
  print: OfferPrint,
  { labels, format }: Wording,
): Pick<OfferPage, 'vatHeads' | 'vatRows' | 'totals' | 'grand'> {
  const { parts, payable } = shownTotals(print);
  return {
    vatHeads: [labels.vat, labels.taxableNet, labels.vat, labels.taxedGross],
    vatRows: print.vat.map(({ rate, net, vat, gross }) => [
      format.percent(rate),
      format.amount(net),
      format.amount(vat),
      format.amount(gross),
    ]),
    totals: parts.map(({ label, amount }) => [printableText(label), amount] as const),
    grand: [payable.label, payable.amount],
  };
}

/** Narrow letters fit more, wide ones less; a row too many only costs 3.6 mm. */
const FOOTER_ROW_CHARACTERS = 100;
const DESCRIPTION_ROW_CHARACTERS = 40;
const MOST_WHOLE_ROWS = 3;
const MOST_KEPT_ROWS = 25;

/** Capitals and digits are wider than small letters. The template's dialect reads this too. */
const LONG_WORD = /\S{30,}|[\p{Lu}\p{N}_/.-]{22,}/u;

function hasLongWord(value: unknown): boolean {
  if (typeof value === 'string') return LONG_WORD.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasLongWord);
}

function rowsTaken(text: string): number {
  return text.split('\n').reduce((sum, row) => sum + 1 + Math.floor(row.length / DESCRIPTION_ROW_CHARACTERS), 0);
}

function rows(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => printableText(text).split('\n')).filter((text) => text !== '');
}

function taxIdOf(party: PrintParty, label: string): string {
  return party.taxId ? `${label} ${party.taxId}` : '';
}

function regionOf(locale: string): string | null {
  try {
    const { region } = new Intl.Locale(locale);
    return region !== undefined && /^[A-Z]{2}$/.test(region) ? region : null;
  } catch {
    return null;
  }
}
