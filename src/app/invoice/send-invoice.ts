import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { changeInvoice } from '#app/invoice/change-invoice';
import { readRecipients } from '#app/mail/read-recipients';
import type { Change } from '#app/record';
import { addDays, localDate } from '#core/offer/local-date';
import { Problem } from '#core/problem';
import { loadDocumentContext } from '#store/document/load-document-context';
import type { InvoiceDates, StoredInvoice } from '#store/invoice/stored-invoice';

export interface SendInvoice {
  readonly id: string;
  /** Addresses separated by `;`; null: the contact's. */
  readonly recipients: string | null;
  readonly message: string | null;
  /** It is a reminder: the debtor is dunned once more. */
  readonly isReminder: boolean;
  readonly ccToOwner: boolean;
  /** It is issued today, and due as many days later as before. */
  readonly adjustDates: boolean;
}

/**
 * Sends an invoice: locks it and enqueues its mail, in one transaction. The job makes the PDF; the mail's id is given here, so
 * that a job that comes twice mails once.
 *
 * @throws Problem `not_found`, `validation_failed` for addresses or an invoice without elements.
 */
export async function sendInvoice(app: App, actor: Actor, send: SendInvoice): Promise<void> {
  const names: string[] = [];
  await changeInvoice(app, actor, {
    id: send.id,
    action: 'sent',
    get activity() {
      return {
        event: 'sent',
        description: `${send.isReminder ? 'Reminder' : 'Invoice'} sent to ${names.join(', ')}`.slice(0, 500),
        properties: { recipients: [...names], reminder: send.isReminder },
      };
    },
    async decide(current, c) {
      refuseEmpty(current);
      const context = await loadDocumentContext(c, current.document);
      const recipients = readRecipients(send.recipients ?? context.contact?.['email'] ?? '', 'recipients');
      names.splice(0, names.length, ...recipients);
      const cc = send.ccToOwner && context.member ? [context.member.email] : [];
      await enqueue(app, c, { send, to: [...new Set([...recipients, ...cc])], reminder: current.reminded + 1 });
      const now = app.ports.clock.now();
      return {
        lockedAt: current.lockedAt ?? now,
        reminded: current.reminded + (send.isReminder ? 1 : 0),
        ...(send.adjustDates ? { dates: issuedOn(current.dates, localDate(now, context.organization.timeZone)) } : {}),
      };
    },
  });
}

function refuseEmpty({ lines }: StoredInvoice): void {
  if (lines.length > 0) return;
  const message = 'The invoice has no elements.';
  throw new Problem('validation_failed', message, [{ path: 'elements', rule: 'minItems', message }]);
}

async function enqueue(
  app: App,
  c: Change,
  { send, to, reminder }: { readonly send: SendInvoice; readonly to: readonly string[]; readonly reminder: number },
): Promise<void> {
  const { id: invoiceId, message, isReminder } = send;
  const mailId = app.ports.ids.next();
  await app.jobs.enqueue(c, 'mail-invoice', { invoiceId, mailId, to, message, isReminder, reminder });
}

function issuedOn(dates: InvoiceDates, today: string): InvoiceDates {
  return { ...dates, issuedAt: today, dueAt: addDays(today, dates.dueWithin) };
}
