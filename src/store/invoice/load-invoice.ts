import { and, asc, eq } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { invoiceOf } from '#store/invoice/invoice-rows';
import type { StoredInvoice } from '#store/invoice/stored-invoice';
import { invoice, invoiceLine } from '#store/schema/invoice';

/** An invoice, also one in the trash; null when there is none. With `lock`, its row stays ours until the transaction ends. */
export async function loadInvoice(t: Tenant, id: string, lock = false): Promise<StoredInvoice | null> {
  const query = t.tx
    .select()
    .from(invoice)
    .where(and(eq(invoice.tenantId, t.id), eq(invoice.id, id)));
  const [row] = await (lock ? query.for('update') : query);
  if (!row) return null;
  const lines = await t.tx
    .select()
    .from(invoiceLine)
    .where(and(eq(invoiceLine.tenantId, t.id), eq(invoiceLine.invoiceId, id)))
    .orderBy(asc(invoiceLine.position), asc(invoiceLine.id));
  return invoiceOf(row, lines);
}

/** The invoice that a line belongs to, or null. */
export async function findInvoiceOfLine(t: Tenant, lineId: string): Promise<string | null> {
  const [row] = await t.tx
    .select({ id: invoiceLine.invoiceId })
    .from(invoiceLine)
    .where(and(eq(invoiceLine.tenantId, t.id), eq(invoiceLine.id, lineId)));
  return row?.id ?? null;
}
