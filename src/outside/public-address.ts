import ipaddr from 'ipaddr.js';

/** Is an IP address on the public internet? Addresses of IPv4 that are dressed as IPv6 are looked at undressed. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  // Tunnelled and translated IPv4 (6to4, Teredo, NAT64) have ranges of their own, which this leaves out too.
  return address.range() === 'unicast';
}
