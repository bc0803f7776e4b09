import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { invoiceLetter } from '#app/invoice/invoice-letter';
import { Problem } from '#core/problem';
import type { Letter } from '#render/mail/letter';
import { reminderKind } from '#render/mail/reminder-words';
import { loadInvoice } from '#store/invoice/load-invoice';

export interface InvoiceMail {
  readonly id: string;
  readonly isReminder: boolean;
  readonly message: string;
}

/**
 * The mail that sending an invoice now would make.
 *
 * @throws Problem `not_found`.
 */
export function previewInvoiceMail(app: App, actor: Actor, { id, isReminder, message }: InvoiceMail): Promise<Letter> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const invoice = await loadInvoice(t, id);
    if (!invoice || invoice.deletedAt !== null) throw new Problem('not_found', 'Not found.');
    return invoiceLetter(t, invoice, { kind: isReminder ? reminderKind(invoice.reminded) : 'invoice', message });
  });
}
