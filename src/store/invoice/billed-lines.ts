import type { Tenant } from '#store/database';
import { isDuplicate } from '#store/database-error';

/** Lines of an offer that stand on an invoice: ids of offer lines. */
export async function billedLines(t: Tenant, offerId: string): Promise<ReadonlySet<string>> {
  const { rows } = await t.pg.executeSql(
    `select l.source_line_id as id from invoice i join invoice_line l on l.tenant_id = i.tenant_id and l.invoice_id = i.id
     where i.tenant_id = $1 and i.source_offer_id = $2 and l.source_line_id is not null and l.is_billing`,
    [t.id, offerId],
  );
  return new Set(rows.map(({ id }: { id: string }) => id));
}

/** Notes which line of an offer each line of a new invoice bills. */
export async function noteSources(t: Tenant, sources: readonly { readonly id: string; readonly sourceId: string }[]) {
  await t.pg.executeSql(
    `update invoice_line l set source_line_id = s.source from unnest($2::uuid[], $3::uuid[]) as s (id, source)
     where l.tenant_id = $1 and l.id = s.id`,
    [t.id, sources.map(({ id }) => id), sources.map(({ sourceId }) => sourceId)],
  );
}

/** The line of an offer that a line of an invoice bills, or null. */
export async function sourceOfLine(t: Tenant, lineId: string): Promise<string | null> {
  const { rows } = await t.pg.executeSql(
    'select source_line_id as "sourceId" from invoice_line where tenant_id = $1 and id = $2 and is_billing',
    [t.id, lineId],
  );
  return rows[0]?.sourceId ?? null;
}

/** Says whether the lines of an invoice bill what they were made from. False: another invoice bills one of them by now. */
export async function setBilling(t: Tenant, invoiceId: string, isBilling: boolean): Promise<boolean> {
  try {
    await t.pg.executeSql('update invoice_line set is_billing = $3 where tenant_id = $1 and invoice_id = $2', [
      t.id,
      invoiceId,
      isBilling,
    ]);
    return true;
  } catch (error) {
    if (isDuplicate(error, 'invoice_line_source')) return false;
    throw error;
  }
}

/** Sums up anew what was invoiced of an offer: the nets of its invoices that are neither drafts nor in the trash. */
export async function sumBilled(t: Tenant, offerId: string): Promise<void> {
  await t.pg.executeSql(
    `update offer set billed_net = (select coalesce(sum(i.total_net), 0) from invoice i
       where i.tenant_id = $1 and i.source_offer_id = $2 and i.deleted_at is null
         and (i.locked_at is not null or i.paid_at is not null))
     where tenant_id = $1 and id = $2`,
    [t.id, offerId],
  );
}

/** What the invoices of an offer took off as its discount, in minor units. */
export async function billedDiscount(t: Tenant, offerId: string): Promise<number> {
  const { rows } = await t.pg.executeSql(
    `select coalesce(sum((i.pricing ->> 'discount')::bigint), 0)::bigint as taken from invoice i
     where i.tenant_id = $1 and i.source_offer_id = $2 and i.deleted_at is null`,
    [t.id, offerId],
  );
  return Number(rows[0]?.taken ?? 0);
}
