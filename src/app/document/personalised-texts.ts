import type { DocumentRow } from '#app/document/document-row';
import { localDate } from '#core/offer/local-date';
import { localeIn } from '#core/offer/locale-in';
import type { PersonalizedTexts } from '#core/offer/offer-document';
import { personaliseOffer } from '#core/offer/personalise-offer';

/** The texts as this contact reads them: as they were frozen, else as they would be now. */
export function personalisedTexts(row: DocumentRow): PersonalizedTexts {
  if (row.personalized) return row.personalized;
  const { address, header, footer, merge, organization } = row;
  if (!merge) return { address, header, footer };
  return personaliseOffer(row, {
    people: merge,
    organization: { name: organization.name },
    locale: documentLocale(row),
    number: row.number,
    name: row.name,
    get date() {
      return localDate(new Date(row.locked_at ?? row.created_at), organization.timeZone);
    },
    currency: row.currency,
    net: Number(row.total_net),
    gross: Number(row.total_gross),
  });
}

/** The language that the contact reads, else the offer's, else the company's. */
export function documentLanguage(row: Pick<DocumentRow, 'contact_language' | 'language' | 'organization'>): string {
  return row.contact_language ?? row.language ?? row.organization.language;
}

/** The language as it is written in the company's country. */
function documentLocale(row: DocumentRow): string {
  return localeIn(documentLanguage(row), row.organization.settings.address?.country);
}
