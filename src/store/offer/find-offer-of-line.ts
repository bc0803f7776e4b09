import type { Tenant } from '#store/database';

/** The offer that a line stands in, unless it is in the trash or history; null when there is none. */
export async function findOfferOfLine(t: Tenant, lineId: string): Promise<string | null> {
  const { rows } = await t.pg.executeSql(
    `select o.id from offer_line l join offer o on o.tenant_id = l.tenant_id and o.id = l.offer_id
      where l.tenant_id = $1 and l.id = $2 and o.deleted_at is null and o.state <> 'history'`,
    [t.id, lineId],
  );
  return rows[0]?.id ?? null;
}
