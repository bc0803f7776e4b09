import { FREE_MAIL, FROM_LINE } from '../lexicon/legal-form.ts';
import { CLOSING } from '../lexicon/order-cues.ts';
import { emailOf } from '../read-facts/payment-of.ts';
import { linesToRead } from '../read-request/lines-to-read.ts';
import { maskMarkup } from '../read-request/mask-markup.ts';
import type { Line } from '../read-request/read-lines.ts';
import { readLines } from '../read-request/read-lines.ts';
import { readSignature } from './read-signature.ts';
import type { Sender } from './sender.ts';

/** Longest part of a request in which a sender is looked for, from its head. */
const LONGEST = 100_000;

interface HeaderSender {
  readonly name: string | null;
  readonly email: string | null;
}

/**
 * The person and company behind a request: from the mail header that stands above the text that is read, and from the
 * signature below it. Null when neither is there.
 */
export function readSender(text: string): Sender | null {
  const masked = maskMarkup(text.slice(0, LONGEST));
  const read = readLines(masked);
  const quotedEnds = new Set(read.filter((line) => line.kind === 'quoted').map((line) => line.end));
  const quotedIsRead = quotedEnds.size > 0 && linesToRead(read, masked).some((line) => quotedEnds.has(line.end));
  // An address in angle brackets looks like markup: the words of a line are taken as they were written.
  const all = read.map((line) => ({
    ...line,
    text: text.slice(line.start, line.end).replace(/ {0,3}<br ?\/?> {0,3}/giu, ' '),
  }));
  const header = readHeader(all, quotedIsRead);
  const signature = readSignature(signatureLines(all, quotedIsRead));
  if (!header && !signature) return null;
  const email = header?.email ?? signature?.email ?? null;
  return {
    name: fuller(header?.name ?? null, signature?.name ?? null),
    company: signature?.company ?? null,
    role: signature?.role ?? null,
    email,
    phone: signature?.phone ?? null,
    domain: domainOf(email) ?? domainOf(signature?.email ?? null) ?? signature?.website ?? null,
    address: signature?.address ?? null,
    taxId: signature?.taxId ?? null,
    source: header && signature ? 'both' : header ? 'header' : 'signature',
  };
}

/** The name as signed; the header's when the signature is only the first name of it. */
function fuller(header: string | null, signed: string | null): string | null {
  if (header === null || signed === null) return signed ?? header;
  return header.toLowerCase().startsWith(signed.toLowerCase()) ? header : signed;
}

/** Domain of an e-mail address, lower case; null for mail services that everybody uses. */
export function domainOf(email: string | null): string | null {
  const domain = email?.split('@')[1]?.toLowerCase() ?? null;
  return domain === null || FREE_MAIL.has(domain) ? null : domain;
}

/** `From: Jane Fox <jane@fox.example>`: of the quoted mail when that one is read, else the first. */
function readHeader(all: readonly Line[], quoted: boolean): HeaderSender | null {
  const firstQuoted = all.findIndex((line) => line.kind === 'quoted');
  const headers = all.filter((line, i) => FROM_LINE.test(plain(line.text)) && (line.kind === 'header' || i < 3));
  const line = quoted
    ? (headers.find((one) => firstQuoted < 0 || all.indexOf(one) > firstText(all)) ?? headers[0])
    : headers.find((one) => firstQuoted < 0 || all.indexOf(one) <= firstText(all));
  const from = FROM_LINE.exec(plain(line?.text ?? ''))?.[1];
  if (!from) return null;
  const email = emailOf(from);
  const name = from
    .replace(/<[^>]*>|\[mailto:[^\]]*\]/giu, ' ')
    .replace(email ? new RegExp(email.replace(/[.+]/g, '\\$&'), 'i') : /$^/, ' ')
    .replace(/["'()<>]/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return email || name ? { name: nameInOrder(name), email } : null;
}

const plain = (text: string): string => text.replace(/^[\s>]+/, '').replace(/\*+/g, '');

function firstText(all: readonly Line[]): number {
  const at = all.findIndex((line) => line.kind === 'text');
  return at < 0 ? all.length : at;
}

/** `Fox, Jane` is Jane Fox. */
function nameInOrder(name: string): string | null {
  if (name === '' || name.length > 80 || /[@\d]/.test(name)) return null;
  const swapped = /^(\p{Lu}[\p{L}'-]+), (\p{Lu}[\p{L}'-]+)$/u.exec(name);
  return swapped ? `${swapped[2]} ${swapped[1]}` : name;
}

/** The closing lines of the text that is read: from its sign-off on. */
function signatureLines(all: readonly Line[], quoted: boolean): string[] {
  const lines = quoted ? readLines(unquoted(all)).filter((line) => line.kind !== 'quoted') : [...all];
  const end = lines.findIndex((line) => line.kind === 'quoted');
  const own = end < 0 ? lines : lines.slice(0, end);
  const last = own.findLastIndex((line) => line.kind === 'closing' && CLOSING.test(line.text));
  const from = last >= 0 ? last : own.findIndex((line) => line.kind === 'closing');
  if (from < 0) return [];
  return own.slice(from, from + 22).map((line) => line.text.slice(0, 300));
}

/** The quoted mail without its marks and headers, as a text of its own. */
function unquoted(all: readonly Line[]): string {
  const first = all.findIndex((line) => line.kind === 'quoted');
  return all
    .slice(Math.max(0, first))
    .filter((line) => line.kind !== 'header')
    .map((line) => line.text.replace(/^(?:\s?>)+\s?/, ''))
    .join('\n');
}
