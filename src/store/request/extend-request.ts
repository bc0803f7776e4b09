import type { Tenant } from '#store/database';

export interface RequestExtension {
  readonly requestId: string;
  /** Of the request that takes its place. */
  readonly newId: string;
  readonly text: string;
  readonly facts: readonly unknown[];
  readonly userId: string | null;
  readonly at: Date;
}

/** A request that goes on where another ended: from the same sender, out of the same mail or file. */
export async function extendRequest(t: Tenant, extension: RequestExtension): Promise<void> {
  const { requestId, newId, text, facts, userId, at } = extension;
  await t.pg.executeSql(
    `insert into request (tenant_id, id, text, customer_id, language, user_id, source_kind, source_name, message_id, subject,
       sender_name, sender_email, facts, sender, created_at)
     select tenant_id, $3, $4, customer_id, language, $5, source_kind, source_name, message_id, subject,
       sender_name, sender_email, $6, sender, $7
       from request where tenant_id = $1 and id = $2`,
    [t.id, requestId, newId, text, userId, JSON.stringify(facts), at],
  );
}
