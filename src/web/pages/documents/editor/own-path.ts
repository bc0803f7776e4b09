/** A signed address without its origin: the signature counts the configured one, while this page may have been opened by another name. */
export function ownPath(url: string): string {
  const { pathname, search } = new URL(url, window.location.origin);
  return pathname + search;
}
