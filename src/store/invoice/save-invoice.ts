import type { Tenant } from '#store/database';
import { invoiceLineRows, invoiceRow } from '#store/invoice/invoice-rows';
import type { StoredInvoice } from '#store/invoice/stored-invoice';
import { invoice, invoiceLine } from '#store/schema/invoice';
import { deleteRows, insertRows, updateRow, type Write, writeTogether } from '#store/write-together';

/** Writes a new invoice with its lines. */
export async function insertInvoice(t: Tenant, stored: StoredInvoice, also: readonly Write[]): Promise<void> {
  const lines = invoiceLineRows(t.id, stored);
  await writeTogether(t, [
    insertRows(invoice, [invoiceRow(t.id, stored)]),
    ...(lines.length > 0 ? [insertRows(invoiceLine, lines)] : []),
    ...also,
  ]);
}

export interface InvoiceSave {
  readonly before: StoredInvoice;
  readonly after: StoredInvoice;
  readonly also: readonly Write[];
}

/** Writes what became of an invoice. */
export async function saveInvoice(t: Tenant, { before, after, also }: InvoiceSave): Promise<void> {
  const { tenantId: _t, id: _id, ...changes } = invoiceRow(t.id, after);
  const kept = new Set(after.lines.map(({ id }) => id));
  const gone = before.lines.map(({ id }) => id).filter((id) => !kept.has(id));
  const lines = invoiceLineRows(t.id, after);
  await writeTogether(t, [
    updateRow(invoice, { tenantId: t.id, id: after.id }, changes),
    ...(gone.length > 0 ? [deleteRows(invoiceLine, t.id, gone)] : []),
    ...(lines.length > 0 ? [insertRows(invoiceLine, lines, true)] : []),
    ...also,
  ]);
}
