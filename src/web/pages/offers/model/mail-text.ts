/** A mail as far as a request needs it: who wants what. */
export interface MailText {
  readonly subject: string;
  readonly from: string;
  readonly text: string;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const deepest = 8;

/**
 * Reads the plain text out of a mail file (RFC 5322 with MIME): the first text/plain part, else the first text/html
 * with its tags taken off. `bytes` are the file as it is; charsets and transfer encodings are undone. Attachments are
 * left out.
 */
export function mailText(bytes: Uint8Array): MailText {
  const mail = readPart(latin1(bytes));
  const part = findPart(mail, 'text/plain', 0) ?? findPart(mail, 'text/html', 0);
  const text = part ? decodeBody(part) : '';
  const isHtml = part !== null && typeOf(part).startsWith('text/html');
  return {
    subject: decodeWords(mail.headers.get('subject') ?? ''),
    from: decodeWords(mail.headers.get('from') ?? ''),
    text: (isHtml ? stripTags(text) : text).replaceAll('\r\n', '\n').trim(),
  };
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

const toBytes = (binary: string): Uint8Array => Uint8Array.from(binary, (character) => character.charCodeAt(0));

function readPart(raw: string): Part {
  const gap = /\r?\n\r?\n/.exec(raw);
  const head = gap ? raw.slice(0, gap.index) : raw;
  const body = gap ? raw.slice(gap.index + gap[0].length) : '';
  const lines = head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const headers = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
  });
  return { headers: new Map(headers.toReversed()), body };
}

const typeOf = (part: Part): string => part.headers.get('content-type')?.toLowerCase() ?? 'text/plain';

function parameter(part: Part, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(
    part.headers.get('content-type') ?? '',
  );
  return found?.[1] ?? found?.[2] ?? null;
}

function findPart(part: Part, type: string, depth: number): Part | null {
  if (part.headers.get('content-disposition')?.toLowerCase().startsWith('attachment')) return null;
  if (!typeOf(part).startsWith('multipart/')) return typeOf(part).startsWith(type) ? part : null;
  const boundary = parameter(part, 'boundary');
  if (boundary === null || depth >= deepest) return null;
  for (const raw of part.body.split(`--${boundary}`).slice(1)) {
    if (raw.startsWith('--')) break;
    const found = findPart(readPart(raw.replace(/^\r?\n/, '')), type, depth + 1);
    if (found) return found;
  }
  return null;
}

function decodeBody(part: Part): string {
  const encoding = part.headers.get('content-transfer-encoding')?.toLowerCase() ?? '';
  return decodeCharset(undoTransfer(part.body, encoding), parameter(part, 'charset'));
}

function undoTransfer(body: string, encoding: string): string {
  if (encoding === 'base64') return fromBase64(body);
  if (encoding !== 'quoted-printable') return body;
  return body.replaceAll(/[ \t]*=\r?\n/g, '').replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) => fromHex(hex));
}

const fromHex = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

function fromBase64(text: string): string {
  try {
    return atob(text.replaceAll(/[^A-Za-z0-9+/]/g, ''));
  } catch {
    return '';
  }
}

function decodeCharset(binary: string, charset: string | null): string {
  try {
    return new TextDecoder(charset ?? 'utf-8').decode(toBytes(binary));
  } catch {
    return new TextDecoder('utf-8').decode(toBytes(binary));
  }
}

/** `=?utf-8?Q?Gr=C3=BC=C3=9Fe?=` → `Grüße`; blanks between two such words do not count. */
function decodeWords(header: string): string {
  const words = /(=\?[\w-]+\?[bq]\?[^?]*\?=)(?:\s+(?==\?))?/gi;
  return header.replaceAll(words, (_, word: string) => decodeWord(word));
}

function decodeWord(word: string): string {
  const [, charset = '', kind = '', text = ''] = word.split('?');
  const quoted = kind.toLowerCase() === 'q';
  const binary = quoted ? undoTransfer(text.replaceAll('_', ' '), 'quoted-printable') : fromBase64(text);
  return decodeCharset(binary, charset);
}

function stripTags(html: string): string {
  const document = new DOMParser().parseFromString(
    html.replaceAll(/<(?:br|\/p|\/div|\/tr|\/li)\b[^>]*>/gi, '$&\n'),
    'text/html',
  );
  for (const hidden of document.querySelectorAll('script, style, head')) hidden.remove();
  return document.body.textContent.replaceAll(/\n{3,}/g, '\n\n');
}
