import { and, eq, sql } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { idempotency } from '#store/schema/company';
import type { KeyClaim, RunningMark } from './key-claim.ts';
import { type DoneWork, workDone } from './work-done.ts';

/** What a key stands for. `fresh` also means that the caller now holds it. */
export type KeyState =
  | { readonly state: 'fresh' | 'running' | 'conflict' }
  | { readonly state: 'lost'; readonly done: readonly DoneWork[] }
  | {
      readonly state: 'done';
      readonly answer: { readonly status: number; readonly body: string; readonly contentType: string | null };
    };

/** Answers are kept this long. */
const keptHours = 24;
/** Work that was not renewed for so long has lost its process. */
const abandonedSeconds = 30;

/** Takes a key, or tells what it stands for. Two callers at the same moment: one gets `fresh`, the other `running`. */
export async function claimKey(t: Tenant, claim: KeyClaim): Promise<KeyState> {
  const inserted = await t.tx
    .insert(idempotency)
    .values({ tenantId: t.id, ...claimed(claim) })
    .onConflictDoNothing()
    .returning({ key: idempotency.key });
  if (inserted.length === 1) return { state: 'fresh' };
  const [row] = await t.tx
    .select({
      route: idempotency.route,
      bodyHash: idempotency.bodyHash,
      status: idempotency.status,
      response: idempotency.response,
      contentType: idempotency.contentType,
      expired: sql<boolean>`${idempotency.createdAt} < now() - make_interval(hours => ${keptHours})`,
      abandoned: sql<boolean>`${idempotency.createdAt} < now() - make_interval(secs => ${abandonedSeconds})`,
    })
    .from(idempotency)
    .where(rowOf(t, claim))
    .for('update');
  // Released between the two statements.
  if (!row) return { state: 'running' };
  if (row.expired) return retake(t, claim);
  if (row.route !== claim.route || row.bodyHash !== claim.bodyHash) return { state: 'conflict' };
  if (row.status !== null) {
    return { state: 'done', answer: { status: row.status, body: row.response ?? '', contentType: row.contentType } };
  }
  if (!row.abandoned) return { state: 'running' };
  const mark = JSON.parse(row.response ?? '{}') as RunningMark;
  const done = await workDone(t, mark);
  return done.length > 0 ? { state: 'lost', done } : retake(t, claim);
}

async function retake(t: Tenant, claim: KeyClaim): Promise<KeyState> {
  await t.tx
    .update(idempotency)
    .set({ ...claimed(claim), status: null, contentType: null, createdAt: sql`now()` })
    .where(rowOf(t, claim));
  return { state: 'fresh' };
}

function claimed({ door, key, route, bodyHash, requestId }: KeyClaim) {
  const response = sql`json_build_object('requestId', ${requestId}::text, 'tx', pg_current_xact_id()::text)::text`;
  return { door, key, route, bodyHash, response };
}

function rowOf(t: Tenant, claim: KeyClaim) {
  return and(eq(idempotency.tenantId, t.id), eq(idempotency.door, claim.door), eq(idempotency.key, claim.key));
}
