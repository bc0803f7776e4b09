import { type LocalFormat, localFormat } from '#core/offer/local-format';
import { labelLanguage } from '#core/offer/offer-labels';
import { shownRates } from '#core/offer/shown-rates';
import { shownTotals } from '#core/offer/shown-totals';
import { labelsFor } from '../labels/labels-for.ts';
import type { PrintLabels } from '../labels/print-labels.ts';
import type { OfferPrint, PrintParty } from '../offer-print.ts';
import { accentInk } from './accent-ink.ts';
import { type PageBlock, pageBlocks } from './page-blocks.ts';
import { type PageLine, pageLines } from './page-lines.ts';
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
  readonly header: readonly PageBlock[];
  readonly closing: readonly PageBlock[];
  readonly breaks: { readonly afterHeader: boolean; readonly beforeClosing: boolean };
  readonly showVat: boolean;
  readonly columns: Readonly<Record<'position' | 'description' | 'quantity' | 'unitPrice' | 'vat' | 'net', string>>;
  /** Number of priced lines. */
  readonly lineCount: number;
  /** The lines, in one part a page break that was asked for. */
  readonly parts: readonly (readonly PageLine[])[];
  /** The longest text of each column of figures. */
  readonly widest: Readonly<Record<FigureColumn, string>>;
  readonly labels: Readonly<Record<'carriedForward' | 'broughtForward', string>>;
  readonly vatHeads: readonly string[];
  readonly vatRows: readonly (readonly string[])[];
  readonly totals: readonly (readonly [label: string, amount: string])[];
  readonly grand: readonly [label: string, amount: string];
  readonly terms: readonly (readonly [label: string, text: string])[];
  readonly signature: readonly [place: string, name: string] | null;
  readonly evidence: PageEvidence | null;
  readonly paymentSlip: PageSlip | null;
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

/** The payment part of an invoice. */
export interface PageSlip {
  /** Name of its file. */
  readonly image: string;
  /** What stands above the line where it is cut off. */
  readonly separate: string;
}

/** How an offer was approved, on a page of its own. */
export interface PageEvidence {
  readonly heading: string;
  readonly rows: readonly (readonly [label: string, text: string])[];
  /** Name of the drawn signature's file. */
  readonly signature: string | null;
}

type FigureColumn = 'position' | 'quantity' | 'unitPrice' | 'vat' | 'net';

interface Wording {
  readonly labels: PrintLabels;
  readonly format: LocalFormat;
}

/** Names of the pictures in the compiler's folder; null for those that there are not. */
export interface PageImages {
  readonly logo: string | null;
  readonly signature: string | null;
  readonly paymentSlip: string | null;
}

const noImages: PageImages = { logo: null, signature: null, paymentSlip: null };

/** Lays out an offer's words. */
export function offerPage(print: OfferPrint, images: PageImages = noImages): OfferPage {
  const page = wordedPage(print, images);
  return { ...page, longWord: LONG_WORD.source, longWords: hasLongWord(page) };
}

function wordedPage(print: OfferPrint, images: PageImages): Omit<OfferPage, 'longWord' | 'longWords'> {
  const labels = labelsFor(print.language);
  const wording: Wording = { labels, format: localFormat(print.locale, print.currency) };
  const accent = accentInk(print.seller.accentColor);
  const region = regionOf(print.locale);
  const number = printableText(print.number);
  const subject = printableText(print.title);
  const title = titleOf(print, labels);
  const heading = number === '' ? title : `${title} ${number}`;
  return {
    language: labelLanguage(print.language),
    region,
    paper: region === 'US' || region === 'CA' ? 'us-letter' : 'a4',
    documentTitle: subject === '' ? heading : `${heading} – ${subject}`,
    accent: accent.rule,
    accentInk: accent.text,
    logo: images.logo,
    heading,
    subject,
    intro: printableText(print.intro ?? ''),
    header: pageBlocks(print.header ?? []),
    closing: pageBlocks(print.footer ?? []),
    breaks: {
      afterHeader: print.pageBreakAfterHeader ?? false,
      beforeClosing: print.pageBreakBeforeFooter ?? false,
    },
    showVat: print.showVat ?? true,
    runningHead: heading,
    pageOf: labels.pageOf,
    ...partiesOf(print, wording),
    ...tableOf(print, wording),
    ...sumsOf(print, wording),
    signature: print.signatureLine ? [labels.placeAndDate, labels.signature] : null,
    evidence: evidenceOf(print, labels, images.signature),
    paymentSlip:
      print.paymentSlip && images.paymentSlip !== null
        ? { image: images.paymentSlip, separate: print.paymentSlip.separate }
        : null,
    terms: print.terms.map(({ label, text }) => [printableText(label), printableText(text)] as const),
  };
}

type TableParts = 'lineCount' | 'parts' | 'widest' | 'labels';
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
      [print.kind === 'invoice' ? labels.dueDate : labels.validUntil, validity(print, format)],
      [labels.yourTaxId, printableText(print.buyer.taxId ?? '')],
    ].filter((fact): fact is [string, string] => fact[1] !== ''),
    footer,
    footerRows: footer.reduce((sum, row) => sum + 1 + Math.floor(row.length / FOOTER_ROW_CHARACTERS), 0),
  };
}

function titleOf({ kind = 'offer' }: OfferPrint, labels: PrintLabels): string {
  return { offer: labels.offer, order_confirmation: labels.orderConfirmation, invoice: labels.invoice }[kind];
}

/** An order confirmation was answered in time: it says no date. */
function validity({ kind, validUntil }: OfferPrint, format: LocalFormat): string {
  return kind === 'order_confirmation' || validUntil === '' ? '' : format.date(validUntil);
}

function evidenceOf({ evidence }: OfferPrint, labels: PrintLabels, signature: string | null): PageEvidence | null {
  if (!evidence) return null;
  const rows = evidence.rows.map(({ label, text }) => [printableText(label), printableText(text)] as const);
  return { heading: labels.evidence, rows, signature };
}

function tableOf(print: OfferPrint, wording: Wording): Pick<OfferPage, 'columns' | TableParts> {
  const { labels } = wording;
  const parts = pageLines(print.lines, wording);
  const lines = parts.flat();
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
    parts,
    lineCount: lines.at(-1)?.count ?? 0,
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

function sumsOf(
  print: OfferPrint,
  { labels, format }: Wording,
): Pick<OfferPage, 'vatHeads' | 'vatRows' | 'totals' | 'grand'> {
  const { parts, payable } = shownTotals(print);
  const optional =
    print.optionalNet === undefined ? [] : [[labels.optionalTotal, format.money(print.optionalNet)] as const];
  return {
    vatHeads: [labels.vat, labels.taxableNet, labels.vat, labels.taxedGross],
    vatRows: (print.showVat === false ? [] : shownRates(print.vat)).map(({ rate, net, vat, gross }) => [
      format.percent(rate),
      format.amount(net),
      format.amount(vat),
      format.amount(gross),
    ]),
    totals: [...optional, ...parts.map(({ label, amount }) => [printableText(label), amount] as const)],
    grand: [payable.label, payable.amount],
  };
}

/** Narrow letters fit more, wide ones less; a row too many only costs 3.6 mm. */
const FOOTER_ROW_CHARACTERS = 100;

/** Capitals and digits are wider than small letters. The template's dialect reads this too. */
const LONG_WORD = /\S{30,}|[\p{Lu}\p{N}_/.-]{22,}/u;

function hasLongWord(value: unknown): boolean {
  if (typeof value === 'string') return LONG_WORD.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasLongWord);
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
