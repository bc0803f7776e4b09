import type { Tenant } from '#store/database';

/** Money that came in for an invoice. `amount` in minor units, `paidAt` an ISO date. */
export interface InvoicePayment {
  readonly id: string;
  readonly invoiceId: string;
  readonly amount: number;
  readonly paidAt: string;
  readonly note: string;
  readonly createdBy: string | null;
}

export async function insertPayment(t: Tenant, payment: InvoicePayment): Promise<void> {
  const { id, invoiceId, amount, paidAt, note, createdBy } = payment;
  await t.pg.executeSql(
    `insert into invoice_payment (tenant_id, id, invoice_id, amount, paid_at, note, created_by) values ($1, $2, $3, $4, $5, $6, $7)`,
    [t.id, id, invoiceId, amount, paidAt, note, createdBy],
  );
}

export async function deletePayment(t: Tenant, id: string): Promise<void> {
  await t.pg.executeSql('delete from invoice_payment where tenant_id = $1 and id = $2', [t.id, id]);
}

/** The invoice that a payment belongs to, or null. */
export async function findInvoiceOfPayment(t: Tenant, id: string): Promise<string | null> {
  const { rows } = await t.pg.executeSql(
    'select invoice_id as "invoiceId" from invoice_payment where tenant_id = $1 and id = $2',
    [t.id, id],
  );
  return rows[0]?.invoiceId ?? null;
}

/** What was paid of an invoice, and the day of the last payment; null while there is none. */
export async function sumPayments(
  t: Tenant,
  invoiceId: string,
): Promise<{ readonly paid: number; readonly lastAt: string | null }> {
  const { rows } = await t.pg.executeSql(
    `select coalesce(sum(amount), 0)::bigint as paid, max(paid_at)::text as last_at from invoice_payment
     where tenant_id = $1 and invoice_id = $2`,
    [t.id, invoiceId],
  );
  return { paid: Number(rows[0]?.paid ?? 0), lastAt: rows[0]?.last_at ?? null };
}
