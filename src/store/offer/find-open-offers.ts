import type { Database } from '#store/database';

/** An offer that is out and may be reminded of. Dates are ISO, in the company's time zone. */
export interface OpenOffer {
  readonly tenantId: string;
  readonly id: string;
  readonly revisionId: string;
  readonly sentOn: string;
  readonly validUntil: string | null;
  readonly today: string;
  readonly beforeExpiryDays: number;
  readonly afterSilenceDays: number;
  readonly heardFrom: boolean;
}

/** Offers of the companies that remind, which end soon or of which nothing was heard for some days. */
export async function findOpenOffers(database: Database, now: Date, most: number): Promise<readonly OpenOffer[]> {
  const { rows } = await database.pg.executeSql(
    `with company as (
       select n.id, n.time_zone, ($1::timestamptz at time zone n.time_zone)::date as today,
         coalesce((n.settings ->> 'reminderBeforeDays')::int, 0) as before, coalesce((n.settings ->> 'reminderAfterDays')::int, 0) as after
       from tenant n)
     select o.tenant_id as "tenantId", o.id, v.id as "revisionId", (v.issued_at at time zone c.time_zone)::date::text as "sentOn",
       o.valid_until::text as "validUntil", c.today::text as today, c.before as "beforeExpiryDays", c.after as "afterSilenceDays",
       exists (select from comment m where m.tenant_id = o.tenant_id and m.document_id = o.id and m.author_type = 'contact'
         and m.created_at > v.issued_at) as "heardFrom"
     from company c join offer o on o.tenant_id = c.id
     join lateral (select r.id, r.issued_at from offer_revision r where r.tenant_id = o.tenant_id and r.offer_id = o.id
       and r.issued_at is not null and r.revoked_at is null order by r.number desc limit 1) v on true
     where (c.before > 0 or c.after > 0) and o.state = 'open' and o.deleted_at is null and not o.kept_apart
       and (o.valid_until is null or o.valid_until >= c.today)
       and ((c.before > 0 and o.valid_until <= c.today + c.before)
         or (c.after > 0 and v.issued_at < (c.today - c.after + 1)::timestamp at time zone c.time_zone))
     order by o.valid_until nulls last, o.id limit $2`,
    [now, most],
  );
  return rows;
}
