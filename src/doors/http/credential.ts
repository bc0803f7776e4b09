import type { IncomingHttpHeaders } from 'node:http';

/** What a request brings along to say who it is. A key beats a cookie, even a wrong key. */
export type Credential = { readonly kind: 'key'; readonly key: string } | { readonly kind: 'cookie' } | null;

/** Reads `Authorization: Bearer`, else `X-API-Key`, else the cookie header. Other schemes are a proxy's business. */
export function credential(headers: IncomingHttpHeaders): Credential {
  const bearer = /^bearer +(\S+)\s*$/i.exec(headers.authorization ?? '');
  if (bearer?.[1]) return { kind: 'key', key: bearer[1] };
  const apiKey = headers['x-api-key'];
  if (typeof apiKey === 'string' && apiKey.trim() !== '') return { kind: 'key', key: apiKey.trim() };
  return headers.cookie ? { kind: 'cookie' } : null;
}
