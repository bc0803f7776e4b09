import { sha256 } from '#app/audit/sha256';
import { issuedContent } from '#core/document/issued-content';
import type { StoredOffer } from '#store/offer/stored-offer';

/** SHA-256 of what the client reads of a locked offer, lower-case hexadecimal: the proof of what was agreed on. */
export function contentHashOf(offer: StoredOffer): string {
  const { number, header, lines, priced, issueDate, validUntil, document } = offer;
  const texts = document.personalized ?? {
    address: document.address,
    header: document.header,
    footer: document.footer,
  };
  return sha256(issuedContent({ number, name: header.name, texts, lines, priced, issueDate, validUntil }));
}
