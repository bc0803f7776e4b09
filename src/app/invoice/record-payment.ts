import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { changeInvoice, type InvoicePatch } from '#app/invoice/change-invoice';
import type { Change } from '#app/record';
import { fromMinor, toMinor } from '#core/money/minor-units';
import { localDate } from '#core/offer/local-date';
import { Problem } from '#core/problem';
import { deletePayment, findInvoiceOfPayment, insertPayment, sumPayments } from '#store/invoice/payments';
import type { StoredInvoice } from '#store/invoice/stored-invoice';
import { loadCompany } from '#store/tenant/load-company';

export interface NewPayment {
  readonly invoiceId: string;
  /** Major units of the invoice's currency. */
  readonly amount: number;
  /** ISO date; null: today. */
  readonly paidAt: string | null;
  readonly note: string;
}

/**
 * Notes money that came in for an invoice and locks it; when nothing is open any more, it is paid.
 *
 * @throws Problem `not_found`; `invoice_locked` for a paid one; `validation_failed` for more than is open, or before it was issued.
 */
export async function recordPayment(app: App, actor: Actor, payment: NewPayment): Promise<void> {
  const id = app.ports.ids.next();
  let words = '';
  await changeInvoice(app, actor, {
    id: payment.invoiceId,
    action: 'updated',
    get activity() {
      return { event: 'updated', description: words, properties: { payment: id, amount: payment.amount } };
    },
    async decide(current, c) {
      if (current.dates.paidAt !== null) throw new Problem('invoice_locked', 'The invoice is paid.');
      const { currency } = current.terms;
      const today = localDate(app.ports.clock.now(), (await loadCompany(c)).timeZone);
      const paidAt = payment.paidAt ?? [today, current.dates.issuedAt].sort().at(-1) ?? today;
      const amount = toMinor(payment.amount, currency);
      refuseWrong(current, { amount, paidAt });
      const { invoiceId, note } = payment;
      await insertPayment(c, { id, invoiceId, amount, paidAt, note, createdBy: actor.userId });
      words = `Payment of ${currency} ${fromMinor(amount, currency)} noted`;
      return { ...(await settled(c, current)), lockedAt: current.lockedAt ?? app.ports.clock.now() };
    },
  });
}

/**
 * Takes a payment back, for one that was noted by mistake.
 *
 * @throws Problem `not_found`.
 */
export async function removePayment(app: App, actor: Actor, id: string): Promise<void> {
  const invoiceId = await app.database.tenant(actor.tenantId, (t) => findInvoiceOfPayment(t, id));
  if (invoiceId === null) throw new Problem('not_found', 'Not found.');
  await changeInvoice(app, actor, {
    id: invoiceId,
    action: 'updated',
    activity: { event: 'updated', description: 'Payment taken back', properties: { payment: id } },
    async decide(current, c) {
      await deletePayment(c, id);
      return settled(c, current);
    },
  });
}

/** What the payments come to, and whether they pay the invoice. */
async function settled(c: Change, { id, priced, dates }: StoredInvoice): Promise<InvoicePatch> {
  const { paid, lastAt } = await sumPayments(c, id);
  return { paid, dates: { ...dates, paidAt: paid >= priced.payable ? lastAt : null } };
}

function refuseWrong(
  { priced, paid, terms, dates }: StoredInvoice,
  { amount, paidAt }: { readonly amount: number; readonly paidAt: string },
): void {
  const open = priced.payable - paid;
  if (amount > open || amount === 0) {
    const message =
      amount === 0
        ? 'must be at least the smallest coin'
        : `must be at most ${fromMinor(open, terms.currency)}, which is open`;
    throw new Problem('validation_failed', message, [{ path: 'amount', rule: 'maximum', message }]);
  }
  if (paidAt < dates.issuedAt) {
    const message = 'must be a date after or equal to issued at';
    throw new Problem('validation_failed', message, [{ path: 'paid_at', rule: 'after', message }]);
  }
}
