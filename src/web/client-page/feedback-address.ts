/**
 * The signed address that a client page speaks to, from its own address; null when it leads anywhere but to a feedback
 * link of the same server.
 */
export function feedbackAddress(page: string): string | null {
  try {
    const own = new URL(page);
    const api = own.searchParams.get('api');
    if (api === null) return null;
    const address = new URL(api, own);
    const isOurs = address.origin === own.origin && address.username === '' && address.password === '';
    return isOurs && /^\/api\/offer\/[^/]+\/feedback$/.test(address.pathname) ? address.href : null;
  } catch {
    return null;
  }
}
