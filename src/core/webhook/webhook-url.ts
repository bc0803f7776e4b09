/** What is wrong with the address of a webhook, as a sentence's end; null for a good one. Names are resolved at delivery. */
export function webhookUrlFault(text: string, allowsPrivate: boolean): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url) return 'must be an address';
  if (url.protocol !== 'https:' && !(allowsPrivate && url.protocol === 'http:')) return 'must begin with https://';
  if (url.username !== '' || url.password !== '') return 'must hold no user and password';
  if (!allowsPrivate && isLocalName(url.hostname)) return 'must be on the public internet';
  return null;
}

function isLocalName(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return name === 'localhost' || /\.(localhost|local|internal|home\.arpa)$/.test(name);
}
