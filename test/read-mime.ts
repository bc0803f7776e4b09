/** One part of a message, or the whole of it. */
export interface MimePart {
  /** Lower-case names; encoded words are decoded. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly parts: readonly MimePart[];
  /** Decoded; empty where there are parts. */
  readonly bytes: Uint8Array;
}

/** Reads what a mail server got, as far as these tests need it. `raw` is one character a byte. */
export function readMime(raw: string): MimePart {
  const end = raw.indexOf('\r\n\r\n');
  const headers = readHeaders(raw.slice(0, end));
  const body = raw.slice(end + 4);
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get('content-type')?.[0] ?? '')?.[1];
  if (boundary === undefined) return { headers, parts: [], bytes: decoded(body, headers) };
  const pieces = `\r\n${body}`.split(`\r\n--${boundary}`).slice(1, -1);
  return { headers, parts: pieces.map((piece) => readMime(piece.slice(2))), bytes: new Uint8Array() };
}

/** The first value of a header, or null. */
export function header(part: MimePart, name: string): string | null {
  return part.headers.get(name)?.[0] ?? null;
}

/** Every part without parts of its own, in order. */
export function leaves(part: MimePart): readonly MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leaves);
}

function readHeaders(text: string): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, string[]>();
  for (const line of text.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), words(line.slice(at + 1).trim())]);
  }
  return headers;
}

/** Encoded words (RFC 2047) as text. */
function words(text: string): string {
  const joined = text.replaceAll(/\?=\s+=\?/g, '?==?');
  return joined.replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, content: string) =>
    kind.toLowerCase() === 'b'
      ? Buffer.from(content, 'base64').toString('utf8')
      : Buffer.from(unquoted(content.replaceAll('_', ' ')), 'latin1').toString('utf8'),
  );
}

function decoded(body: string, headers: ReadonlyMap<string, readonly string[]>): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.[0]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return Buffer.from(encoding === 'quoted-printable' ? unquoted(body.replaceAll('=\r\n', '')) : body, 'latin1');
}

function unquoted(text: string): string {
  return text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
