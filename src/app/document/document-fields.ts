import type { DocumentInput } from '#app/document/document-input';
import { cleanHtml } from '#core/document/clean-html';
import type { OfferDocument } from '#core/offer/offer-document';
import type { ContactPart, DocumentContext } from '#store/document/load-document-context';

/** The document's fields after a write; HTML is cleaned on its way in. */
export function documentFields(before: OfferDocument, input: DocumentInput, context: DocumentContext): OfferDocument {
  const { contact } = context;
  const html = (value: string | null | undefined, old: string | null) =>
    value === undefined ? old : value === null ? null : cleanHtml(value);
  return {
    ...before,
    contactId: contact?.id ?? null,
    contactName: contact ? contactName(contact) : null,
    projectId: context.project?.id ?? null,
    description: input.description === undefined ? before.description : input.description,
    address: html(input.address, before.address),
    header: html(input.header, before.header),
    footer: html(input.footer, before.footer),
    hasPageBreakAfterHeader: input.hasPageBreakAfterHeader ?? before.hasPageBreakAfterHeader,
    hasPageBreakBeforeFooter: input.hasPageBreakBeforeFooter ?? before.hasPageBreakBeforeFooter,
    customFields: input.customFields === undefined ? before.customFields : (input.customFields ?? {}),
  };
}

export function contactName({ firstname, lastname }: ContactPart): string | null {
  return [firstname, lastname].filter(Boolean).join(' ') || null;
}

/** The address that a document has when nobody writes one: merge fields, a line for each part that is known. */
export function defaultAddress({ contact, company }: DocumentContext): string {
  const has = (name: string) => Boolean(contact?.[name]);
  const lines = [
    ...(company
      ? ['<strong>{{company.name}}</strong>']
      : has('company_name')
        ? ['<strong>{{contact.company_name}}</strong>']
        : []),
    ...(has('firstname') || has('lastname') ? ['{{contact.fullname}}'] : []),
    ...['address', 'address_line_2'].filter(has).map((name) => `{{contact.${name}}}`),
    ...(has('zip') || has('city') ? ['{{contact.zip}} {{contact.city}}'] : []),
    ...(has('country') ? ['{{contact.country}}'] : []),
  ];
  return `<p>${lines.join('<br />')}</p>`;
}
