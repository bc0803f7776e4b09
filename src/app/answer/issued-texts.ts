import type { DocumentRow } from '#app/document/document-row';
import { documentLanguage, personalisedTexts } from '#app/document/personalised-texts';
import type { PersonalizedTexts } from '#core/offer/offer-document';
import type { Tenant } from '#store/database';
import { readRows } from '#store/resource/read-rows';

/** An offer's texts as its contact reads them, and in which language. */
export interface IssuedTexts {
  readonly texts: PersonalizedTexts;
  readonly language: string;
  /** The contact's own language; null when nobody set one. */
  readonly contactLanguage: string | null;
}

/** Texts as they were frozen when the offer was locked, else as they are now. */
export async function issuedTexts(t: Tenant, offerId: string): Promise<IssuedTexts> {
  const [row] = await readRows(t, 'offer', { column: 'r.id', values: [offerId] });
  if (!row) return { texts: { address: null, header: null, footer: null }, language: 'en', contactLanguage: null };
  const document = row as unknown as DocumentRow;
  return {
    texts: personalisedTexts(document),
    language: documentLanguage(document),
    contactLanguage: document.contact_language,
  };
}
