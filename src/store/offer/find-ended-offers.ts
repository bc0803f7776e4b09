import type { Database } from '#store/database';

export interface OfferPlace {
  readonly tenantId: string;
  readonly id: string;
}

/** Offers of every company that are out although their last day is over in the company's time zone. */
export async function findEndedOffers(database: Database, now: Date, most: number): Promise<readonly OfferPlace[]> {
  const { rows } = await database.pg.executeSql(
    `select o.tenant_id as "tenantId", o.id from offer o join tenant n on n.id = o.tenant_id
     where o.state in ('ready', 'open') and o.deleted_at is null and not o.kept_apart
       and o.valid_until <= $1::timestamptz::date and o.valid_until < ($1::timestamptz at time zone n.time_zone)::date
     order by o.valid_until limit $2`,
    [now, most],
  );
  return rows;
}
