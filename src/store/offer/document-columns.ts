import type { OfferDocument } from '#core/offer/offer-document';
import type { offer } from '#store/schema/offer';

type DocumentColumns = Omit<OfferDocument, 'contactName'>;

/** The document fields of an offer's row. */
export function documentOf(
  row: Pick<typeof offer.$inferSelect, keyof DocumentColumns>,
  contactName: string | null,
): OfferDocument {
  return {
    contactId: row.contactId,
    contactName,
    projectId: row.projectId,
    ownerId: row.ownerId,
    description: row.description,
    address: row.address,
    header: row.header,
    footer: row.footer,
    hasPageBreakAfterHeader: row.hasPageBreakAfterHeader,
    hasPageBreakBeforeFooter: row.hasPageBreakBeforeFooter,
    customFields: row.customFields,
    personalized: row.personalized,
  };
}

/** The other way round. */
export function documentColumns({ contactName: _, ...columns }: OfferDocument): DocumentColumns {
  return columns;
}
