import { and, eq, sql } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { outboxMail } from '#store/schema/company';

/** `queued`: on its way. `kept`: there is no mail server. `failed`: given up, `error` says why. */
export type MailState = 'queued' | 'kept' | 'sent' | 'failed';

export interface MailMark {
  readonly state: MailState;
  readonly error: string | null;
  readonly sentAt: Date | null;
}

/** Notes one attempt at a mail. */
export async function markMail(t: Tenant, id: string, mark: MailMark): Promise<void> {
  await t.tx
    .update(outboxMail)
    .set({ ...mark, attempts: sql`${outboxMail.attempts} + 1` })
    .where(and(eq(outboxMail.tenantId, t.id), eq(outboxMail.id, id)));
}
