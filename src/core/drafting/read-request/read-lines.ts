import { CLOSING, HEADER_LINE, ORDER_CUES, QUOTE_START } from '../lexicon/order-cues.ts';

/** One line of a request. `quoted`: an older message; `closing`: sign-off and signature; `header`: From, Subject … */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'text' | 'blank' | 'quoted' | 'closing' | 'header';
}

const BULLET = /^\s*(?:[-–—•*·▪◦‣→✓+]\s|\(?\d{1,3}[.)]\s|[a-z]\)\s|(?:Pos|POS|Poz|Item)\.?\s\d{1,3}(?:[:.)-]|\s{2}))/u;
const COUNTED = /^\s*\d{1,5}\s?(?:x|×|\*|pcs|stk|stück|szt|pz|st\.)(?![\p{L}\d])/iu;
const CONTACT =
  /(?:\b(?:tel|phone|fax|mobile?|telefon|telefono|tél|fon|www|e-?mail|nip|regon|ust-?id|p\.? ?iva|siret|vat no|hrb|iban|code postal|postcode|zip(?: code)?|plz|postleitzahl|kod pocztowy)\b\s?[.:\s]|@[\w-]+\.|\+\d{2}[\s\d(]{6})/iu;
const POSTSCRIPT = /^\s*(?:p\.? ?s\.?|nb|p\. s\.)(?::|\s)/iu;
/** The number of a desk behind a name: `Thanks, Purchasing, ext. 214`. */
const EXTENSION = /,? (?:ext|int|dw|durchwahl|poste|wewn|wew|interno)\.? ?\d{1,5}\s*$/iu;

/** `--` above a signature, or before a name: `-- Anna Meier`. */
const DASHES = /^\s*--(?:\s+\p{Lu}\p{Ll}{1,15}(?: \p{Lu}\p{Ll}{1,20})?)?\s*$/u;
const LONGEST_CLOSING = 24;

/** `----- list.xlsx -----`: a line that only names what stands below it, such as an attachment. */
const HEADING = /^\s*[-=*~_#]{3,}\s(?:[^\n]{1,110}\.\p{L}[\p{L}\d]{1,4}|(?!\s*\d)[^\n]{1,110})\s[-=*~_#]{3,}\s*$/u;

/** What stands before a quoted line: `> `, `>> `. */
const QUOTE_MARK = /^(?:\s?>)+\s?/;

const isHeader = (text: string): boolean => HEADER_LINE.test(text) || QUOTE_START.test(text);

/** Does a line begin like a list item? */
export function isListLine(text: string): boolean {
  return BULLET.test(text) || COUNTED.test(text);
}

function isClosing(text: string): boolean {
  const match = CLOSING.exec(text);
  if (!match) return false;
  const rest = text.slice(match[0].length).replace(EXTENSION, '');
  return rest.trim().length <= LONGEST_CLOSING && !/\d/.test(rest) && !ORDER_CUES.test(rest) && !/:\s*$/.test(text);
}

function startsQuote(texts: readonly string[], at: number): boolean {
  const text = texts[at] ?? '';
  if (text.length > 300) return false;
  if (QUOTE_START.test(text)) return true;
  if (!HEADER_LINE.test(text) || at === 0) return false;
  return texts.slice(at + 1, at + 4).filter((next) => HEADER_LINE.test(next)).length >= 2;
}

/** Cuts a text into lines and says what each is. Offsets are those of the text. */
export function readLines(text: string): Line[] {
  const texts = text.split('\n');
  const lines: Line[] = [];
  let start = 0;
  let quoted = false;
  let closing = 0;
  let seenText = false;
  texts.forEach((raw, i) => {
    const end = start + raw.length;
    const short = raw.length <= 400;
    const blank = raw.trim() === '';
    const heading = short && HEADING.test(raw) && !QUOTE_START.test(raw);
    // What stands below a heading is a text of its own, whatever the mail above it ended with.
    if (heading) [quoted, closing] = [false, 0];
    if (!quoted && short && startsQuote(texts, i)) quoted = true;
    let kind: Line['kind'] = 'text';
    if (blank) kind = 'blank';
    else if (heading) kind = 'header';
    else if (quoted || /^\s{0,3}>/.test(raw))
      kind = short && isHeader(raw.replace(QUOTE_MARK, '')) ? 'header' : 'quoted';
    else if (short && HEADER_LINE.test(raw) && (!seenText || HEADER_LINE.test(texts[i - 1] ?? ''))) kind = 'header';
    else if (short && seenText && (isClosing(raw) || DASHES.test(raw))) {
      kind = 'closing';
      closing = 1;
    } else if (closing > 0 && (isListLine(raw) || POSTSCRIPT.test(raw) || closing > 14)) closing = 0;
    else if (closing > 0) {
      kind = 'closing';
      closing += 1;
    } else if (short && seenText && CONTACT.test(raw) && !ORDER_CUES.test(raw) && !isListLine(raw)) kind = 'closing';
    if (kind === 'text') seenText = true;
    lines.push({ start, end, text: raw, kind });
    start = end + 1;
  });
  return lines;
}
