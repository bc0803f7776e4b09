import { BoundedCache } from '#core/bounded-cache';
import { cleanHtml } from '#core/document/clean-html';
import { fromMinor } from '#core/money/minor-units';
import { localFormat } from '#core/offer/local-format';
import { fillMergeFields, type MergeField, type MergeValues } from '#core/offer/merge-fields';
import type { PersonalizedTexts } from '#core/offer/offer-document';

/** What the texts of an offer are filled from. */
export interface MergeSource {
  /** Contact, company, project and member, as they are now. */
  readonly people: MergeValues;
  readonly organization: { readonly name: string };
  /** BCP 47, of the contact, else the company. */
  readonly locale: string;
  readonly number: string | null;
  readonly name: string;
  /** ISO date. */
  readonly date: string;
  readonly currency: string;
  /** Minor units. */
  readonly net: number;
  readonly gross: number;
}

/** Texts of an offer with merge fields. */
export interface OfferTexts {
  readonly address: string | null;
  readonly header: string | null;
  readonly footer: string | null;
}

/** A field in the address of a link. */
const inAddress = /="[^"]*\{\{/;

/** The texts as this contact reads them. A link whose address is filled in leads no further than one that was written. */
export function personaliseOffer({ address, header, footer }: OfferTexts, source: MergeSource): PersonalizedTexts {
  if (![address, header, footer].some((text) => text?.includes('{{'))) return { address, header, footer };
  const read: MergeField = (group, name) => valueIn(source, group, name);
  const filled = (html: string | null) => {
    const text = fillMergeFields(html, read);
    return html !== null && text !== null && inAddress.test(html) ? cleanHtml(text) : text;
  };
  return { address: filled(address), header: filled(header), footer: filled(footer) };
}

/** The value of a merge field. What must be formatted first is formatted when a text asks for it: few do. */
function valueIn(source: MergeSource, group: string, name: string): string | null | undefined {
  const { people, organization } = source;
  if (group === 'offer') return valueOfOffer(source, name);
  if (group === 'organization') return name === 'name' ? organization.name : null;
  const { contact } = people;
  if (group === 'contact' && name === 'fullname' && contact) {
    return [contact['firstname'], contact['lastname']].filter(Boolean).join(' ');
  }
  return people[group]?.[name];
}

function valueOfOffer(source: MergeSource, field: string): string | null {
  const { number, name, locale, currency } = source;
  switch (field) {
    case 'number':
      return number;
    case 'name':
      return name;
    case 'date':
      return numericDate(source.date, locale);
    case 'total':
      return localFormat(locale, currency).amount(fromMinor(source.net, currency));
    case 'total_with_vat':
      return localFormat(locale, currency).amount(fromMinor(source.gross, currency));
    default:
      return null;
  }
}

/** By locale: making one is slow. */
const dateFormats = new BoundedCache<Intl.DateTimeFormat>(200);
const figures = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const;

/** `02.03.2026`, as the locale writes a date in figures. */
function numericDate(date: string, locale: string): string {
  try {
    return dateFormats
      .get(locale, () => new Intl.DateTimeFormat(locale, figures))
      .format(new Date(`${date}T00:00:00Z`));
  } catch {
    return date;
  }
}
