/** Makes the lower-case hex HMAC-SHA256 of a text with the installation's link key. Handed in, because rules hold no keys. */
export type Mac = (text: string) => string;

/** Query parameters by name; a bracketed name such as `options[order_confirmation]` is one name. */
export type LinkParameters = Readonly<Record<string, string>>;

/** What a check of a link says. Whatever is not `valid` is refused alike; the word is for tests and logs. */
export type LinkVerdict = 'valid' | 'unsigned' | 'forged' | 'expired';

/**
 * An absolute URL with its signature as the last parameter: the others are sorted by name and RFC 3986-encoded, and the
 * HMAC covers scheme, host, port, path and query.
 *
 * Source: the documents contract, §6.2.
 */
export function signedUrl(base: string, parameters: LinkParameters, mac: Mac): string {
  return withSignature(canonicalUrl(base, parameters), mac);
}

/** Signs a URL that is written canonically as it stands. */
export function withSignature(url: string, mac: Mac): string {
  return `${url}${url.includes('?') ? '&' : '?'}signature=${mac(url)}`;
}

/** The text that is signed: no `?` without parameters. */
export function canonicalUrl(base: string, parameters: LinkParameters): string {
  const names = Object.keys(parameters).sort();
  if (names.length === 0) return base;
  return `${base}?${names.map((name) => `${encode(name)}=${encode(parameters[name] ?? '')}`).join('&')}`;
}

/**
 * Checks a URL as it arrived. Only `signature` is taken out, the rest of the query stays as it was received, so another
 * order or spelling of the parameters is another URL. `now` is unix seconds; a link holds through the second it expires in.
 */
export function checkSignedUrl(url: string, mac: Mac, now: number): LinkVerdict {
  const [base = '', ...queries] = url.split('?');
  const parts = queries.length === 0 ? [] : queries.join('?').split('&');
  const signatures = parts.filter((part) => nameOf(part) === 'signature');
  const [signature] = signatures;
  if (signature === undefined || signatures.length > 1) return 'unsigned';
  const rest = parts.filter((part) => part !== signature);
  const text = rest.length === 0 ? base : `${base}?${rest.join('&')}`;
  if (!equalInConstantTime(mac(text), signature.slice('signature='.length))) return 'forged';
  const expires = rest.find((part) => nameOf(part) === 'expires')?.slice('expires='.length);
  if (expires !== undefined && !(/^\d{1,15}$/.test(expires) && now <= Number(expires))) return 'expired';
  return 'valid';
}

/** Compares two texts in a time that tells nothing about where they differ. */
export function equalInConstantTime(expected: string, given: string): boolean {
  let difference = expected.length ^ given.length;
  for (let at = 0; at < expected.length; at += 1) {
    difference |= expected.charCodeAt(at) ^ (at < given.length ? given.charCodeAt(at) : 0);
  }
  return difference === 0;
}

function nameOf(part: string): string {
  return part.split('=', 1)[0] ?? '';
}

/** RFC 3986: `encodeURIComponent` leaves five characters alone that are reserved there. */
function encode(text: string): string {
  if (/^[\w.~-]*$/.test(text)) return text;
  return encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}
