import type { DocumentRow } from '#app/document/document-row';
import { hasFields } from '#app/offer/frozen-texts';
import type { Row } from '#app/resource/node';
import { type DocumentContext, mergePeople } from '#store/document/load-document-context';
import type { StoredOffer } from '#store/offer/stored-offer';

/** What reading an offer back that was just written would give, without reading it. */
export function documentRowOf(offer: StoredOffer, context: DocumentContext): Row {
  const { document, header, priced } = offer;
  const { organization, contact } = context;
  const row: DocumentRow & {
    readonly project_id: string | null;
    readonly created_by: string | null;
    readonly updated_by: string | null;
  } = {
    id: offer.id,
    serial: offer.serial,
    number: offer.number,
    name: header.name,
    state: offer.state,
    description: document.description,
    address: document.address,
    header: document.header,
    footer: document.footer,
    has_page_break_after_header: document.hasPageBreakAfterHeader,
    has_page_break_before_footer: document.hasPageBreakBeforeFooter,
    locked_at: offer.lockedAt,
    decided_at: offer.decidedAt,
    personalized: document.personalized,
    custom_fields: document.customFields,
    currency: header.currency,
    vat_liable: header.vatLiable ?? true,
    total_net: priced.net,
    total_vat: priced.vat,
    total_gross: priced.gross,
    billed_net: 0,
    revision: offer.revision,
    issued_revision: null,
    version: offer.version,
    language: offer.language,
    valid_until: offer.validUntil,
    created_at: offer.createdAt,
    updated_at: offer.updatedAt,
    deleted_at: null,
    contact_id: document.contactId,
    project_id: document.projectId,
    customer_id: header.customerId,
    owner_id: document.ownerId,
    created_by: offer.createdBy,
    updated_by: offer.updatedBy,
    rates: priced.rates,
    optional_net: priced.optional.net,
    derived: priced.discount > 0 ? priced.lines.filter((line) => line.derived && line.kind === 'discount') : null,
    contact_language: contact?.preferred_language ?? null,
    organization,
    merge: document.personalized === null && hasFields(document) ? mergePeople(context) : null,
  };
  return { ...row };
}
