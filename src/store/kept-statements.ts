import { listNewestStatement } from '#store/document/list-newest-documents';
import { loadDocumentStatement } from '#store/document/load-document';
import { documentContextStatement } from '#store/document/load-document-context';
import type { KeptStatement } from '#store/kept-statement';
import { keptOfferInsert } from '#store/offer/insert-offer';

/** All of them, for `migrate`. */
export const keptStatements: readonly KeptStatement[] = [
  documentContextStatement,
  loadDocumentStatement,
  listNewestStatement,
  keptOfferInsert.statement,
];
