import { systemActor } from '#app/answer/system-actor';
import type { App } from '#app/app';
import { invoiceLetter } from '#app/invoice/invoice-letter';
import { printInvoice } from '#app/invoice/print-invoice';
import { sendMail } from '#app/mail/send-mail';
import { change } from '#app/record';
import { reminderKind } from '#render/mail/reminder-words';
import { pdfFileName } from '#render/pdf-file-name';
import { loadInvoice } from '#store/invoice/load-invoice';
import type { QueueData } from '#store/jobs/queues';
import { loadMail } from '#store/outbox/load-mail';

/** Mails an invoice with its PDF; a job. It may come twice and mails once. An invoice that is gone meanwhile is not mailed. */
export async function mailInvoice(app: App, tenantId: string, job: QueueData['mail-invoice']): Promise<void> {
  const actor = systemActor(tenantId);
  const isWanted = await app.database.tenant(tenantId, async (t) => {
    const invoice = await loadInvoice(t, job.invoiceId);
    return invoice !== null && invoice.deletedAt === null && (await loadMail(t, job.mailId)) === null;
  });
  if (!isWanted) return;
  const print = await printInvoice(app, actor, job.invoiceId);
  const bytes = await app.pdf.renderOffer(print);
  const name = pdfFileName(print.number);
  await change(app, actor, async (c) => {
    // Held until the mail is there, so that the same job elsewhere waits and then finds it.
    const invoice = await loadInvoice(c, job.invoiceId, true);
    if (!invoice) return;
    const kind = job.isReminder ? reminderKind((job.reminder ?? invoice.reminded) - 1) : 'invoice';
    const written = await invoiceLetter(c, invoice, { kind, message: job.message ?? '' });
    const attachments = [{ name, mimeType: 'application/pdf', bytes }];
    await sendMail(app, actor, { c, mail: { ...written, to: job.to, attachments, id: job.mailId, about: invoice.id } });
  });
}
