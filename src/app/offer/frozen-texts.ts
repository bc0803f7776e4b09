import { localDate } from '#core/offer/local-date';
import { localeIn } from '#core/offer/locale-in';
import type { OfferDocument, PersonalizedTexts } from '#core/offer/offer-document';
import { personaliseOffer } from '#core/offer/personalise-offer';
import type { PricedOffer } from '#core/pricing/priced-offer';
import type { Tenant } from '#store/database';
import { type DocumentContext, loadDocumentContext, mergePeople } from '#store/document/load-document-context';
import type { StoredOffer } from '#store/offer/stored-offer';

/** What texts need to know of an offer. */
export type TextSource = Pick<
  StoredOffer,
  'state' | 'number' | 'language' | 'lockedAt' | 'createdAt' | 'header' | 'document'
> & {
  readonly priced: PricedOffer;
};

/** The document as it is stored: from locking on its texts stay as they stood, in a draft they follow the contact. */
export async function frozenTexts(t: Tenant, offer: TextSource): Promise<OfferDocument> {
  const { document, state } = offer;
  if (state === 'draft' || state === 'preparing')
    return document.personalized ? { ...document, personalized: null } : document;
  if (document.personalized || state === 'history') return document;
  return {
    ...document,
    personalized: hasFields(document) ? textsOf(offer, await contextOf(t, document)) : plain(document),
  };
}

/** The texts of an offer filled in from a context. */
export function textsOf(offer: TextSource, context: DocumentContext): PersonalizedTexts {
  const { document, header, priced } = offer;
  const { organization, contact } = context;
  const language = contact?.preferred_language ?? offer.language ?? organization.language;
  return personaliseOffer(document, {
    people: mergePeople(context),
    organization: { name: organization.name },
    locale: localeIn(language, organization.settings.address?.country),
    number: offer.number,
    name: header.name,
    date: localDate(offer.lockedAt ?? offer.createdAt, organization.timeZone),
    currency: header.currency,
    net: priced.net,
    gross: priced.gross,
  });
}

/** Do the texts of a document have merge fields? */
export function hasFields({ address, header, footer }: Pick<OfferDocument, 'address' | 'header' | 'footer'>): boolean {
  return [address, header, footer].some((text) => text?.includes('{{'));
}

function contextOf(t: Tenant, { contactId, projectId, ownerId }: OfferDocument): Promise<DocumentContext> {
  return loadDocumentContext(t, { contactId, projectId, ownerId });
}

function plain({ address, header, footer }: OfferDocument): PersonalizedTexts {
  return { address, header, footer };
}
