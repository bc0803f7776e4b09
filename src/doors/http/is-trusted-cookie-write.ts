import type { IncomingHttpHeaders } from 'node:http';

const formTypes = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);

/**
 * May this write use a cookie? With an `Origin` only from a trusted one. Without: a foreign page cannot send other
 * methods or JSON across sites without asking first, so only form-like bodies and requests marked cross-site are refused.
 */
export function isTrustedCookieWrite(headers: IncomingHttpHeaders, trusted: readonly string[]): boolean {
  const origin = headers.origin;
  if (origin !== undefined) return trusted.includes(origin);
  if (headers['sec-fetch-site'] === 'cross-site') return false;
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return type === undefined || !formTypes.has(type);
}
