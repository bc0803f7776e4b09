import { type DocumentLinks, documentLinks } from '#app/answer/document-links';
import type { App } from '#app/app';
import type { DocumentRow } from '#app/document/document-row';
import { documentLanguage } from '#app/document/personalised-texts';
import { isWorkedOn } from '#core/link/link-standing';

/** The addresses that belong to an offer, bound to the revision that is out, or to its present state while nothing is. */
export function presentLinks(row: DocumentRow, app: App): DocumentLinks {
  const { id, serial, state, issued_revision: issued } = row;
  const revision = isWorkedOn(state) ? row.revision : (issued ?? row.revision);
  return documentLinks(app, { id, serial, revision, language: documentLanguage(row) });
}
