import type { App } from '#app/app';
import type { DocumentRow } from '#app/document/document-row';
import { documentLanguage } from '#app/document/personalised-texts';

/** The addresses that belong to an offer. */
export function presentLinks(row: DocumentRow, app: App): Record<string, string> {
  const origin = app.origin();
  const own = `${origin}/api/offer/${row.id}`;
  return {
    pdf_url: `${own}/pdf`,
    order_confirmation_pdf_url: `${own}/pdf?options%5Border_confirmation%5D=1`,
    preview_url: `${origin}/api/offer/${row.serial}/view`,
    approve_url: `${own}/approve`,
    reject_url: `${own}/reject`,
    share_url: `${origin}/offer/feedback/?lang=${documentLanguage(row)}&api=${encodeURIComponent(`${own}/feedback`)}`,
    mail_preview_url: `${origin}/api/document/mail-preview?type=offer&id=${row.id}`,
  };
}
