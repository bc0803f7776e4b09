import { systemActor } from '#app/answer/system-actor';
import type { App } from '#app/app';
import { contactName } from '#app/document/document-fields';
import { invoiceLocale } from '#app/invoice/invoice-texts';
import { printInvoice } from '#app/invoice/print-invoice';
import { sendMail } from '#app/mail/send-mail';
import { change } from '#app/record';
import { fromMinor } from '#core/money/minor-units';
import { localFormat } from '#core/offer/local-format';
import { type Letter, letter } from '#render/mail/letter';
import { pdfFileName } from '#render/pdf-file-name';
import type { Tenant } from '#store/database';
import { loadDocumentContext } from '#store/document/load-document-context';
import { loadInvoice } from '#store/invoice/load-invoice';
import type { StoredInvoice } from '#store/invoice/stored-invoice';
import type { QueueData } from '#store/jobs/queues';
import { loadMail } from '#store/outbox/load-mail';
import { loadCompany } from '#store/tenant/load-company';
import { loadPerson } from '#store/tenant/load-person';

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
    const written = await letterOf(c, invoice, job.message ?? '');
    const attachments = [{ name, mimeType: 'application/pdf', bytes }];
    await sendMail(app, actor, { c, mail: { ...written, to: job.to, attachments, id: job.mailId, about: invoice.id } });
  });
}

async function letterOf(t: Tenant, invoice: StoredInvoice, message: string): Promise<Letter> {
  const { document, terms, priced, dates, number, name } = invoice;
  const context = await loadDocumentContext(t, document);
  const company = await loadCompany(t);
  const locale = invoiceLocale(invoice, context);
  const format = localFormat(locale, terms.currency);
  const member = await loadPerson(t, document.ownerId);
  return letter({
    kind: 'invoice',
    language: locale.slice(0, 2),
    company: company.name,
    accentColor: company.settings.accentColor,
    client: context.contact ? (contactName(context.contact) ?? '') : '',
    number,
    name,
    total: format.money(fromMinor(priced.payable, terms.currency)),
    date: format.date(dates.dueAt),
    message,
    link: null,
    signOff: [member?.name ?? '', company.name].filter(Boolean),
  });
}
