import { sql } from 'drizzle-orm';
import type { Tenant } from '#store/database';

/** What a mail says about the mails before it. */
export interface Thread {
  /** Message-IDs of the mails it answers. */
  readonly messageIds: readonly string[];
  /** Offer numbers in its subject. */
  readonly numbers: readonly string[];
}

const mailOfOurs = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@/i;

/**
 * The offer that a mail belongs to, or null: one that was mailed under an id it answers, one made from a request or mail it
 * answers, or one whose number its subject names. The newest when there are several.
 */
export async function findThreadOffer(t: Tenant, { messageIds, numbers }: Thread): Promise<string | null> {
  if (messageIds.length === 0 && numbers.length === 0) return null;
  const ours = messageIds.flatMap((id) => mailOfOurs.exec(id)?.[1]?.toLowerCase() ?? []);
  const list = (values: readonly string[]) =>
    sql`array[${sql.join(
      values.map((value) => sql`${value}`),
      sql`, `,
    )}]::text[]`;
  const found = await t.tx.execute<{ id: string }>(sql`
    select o.id from offer o
     where o.tenant_id = ${t.id} and o.deleted_at is null and (
       o.id in (select e.subject from event e where e.tenant_id = ${t.id} and e.type = 'offers.offer.mailed'
                   and e.data->>'mailId' = any (${list(ours)}))
       or o.request_id in (select r.id from request r where r.tenant_id = ${t.id} and r.message_id = any (${list(messageIds)}))
       or o.id in (select m.offer_id from intake_mail m where m.tenant_id = ${t.id} and m.offer_id is not null
                      and m.message_key = any (${list(messageIds)}))
       or o.number = any (${list(numbers)}))
     order by o.created_at desc limit 1`);
  return found.rows[0]?.id ?? null;
}

/** The offer made from a request with this Message-ID, as from a file that somebody dropped; null when there is none. */
export async function findRequestOffer(t: Tenant, messageId: string): Promise<string | null> {
  const found = await t.tx.execute<{ id: string }>(sql`
    select o.id from offer o join request r on r.tenant_id = o.tenant_id and r.id = o.request_id
     where o.tenant_id = ${t.id} and r.message_id = ${messageId} and o.deleted_at is null limit 1`);
  return found.rows[0]?.id ?? null;
}
