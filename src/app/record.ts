import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import type { Tenant } from '#store/database';
import { insertHistory } from '#store/events/insert-history';

/** One change as history keeps it. */
export interface ChangeRecord {
  /** `offer`, `product` …: the kind of thing that changed. */
  readonly entity: string;
  readonly entityId: string;
  /** `created`, `updated`, `deleted` …. */
  readonly action: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Name of the event, e.g. `offers.offer.created`; none when nobody needs to hear of it. */
  readonly event?: string;
  readonly data?: Record<string, unknown>;
}

/** A tenant transaction that can also note what it changed. */
export interface Change extends Tenant {
  /** Writes the audit row and the event into the same transaction. */
  record(record: ChangeRecord): Promise<void>;
}

/**
 * Runs a change: one transaction that holds the rows, their audit rows, their events and their jobs.
 * Nothing outside the database may be called in `work`.
 */
export function change<T>(app: App, actor: Actor, work: (c: Change) => Promise<T>): Promise<T> {
  return app.database.tenant(actor.tenantId, (t) =>
    work({ ...t, record: (record) => writeRecord(app, actor, { t, record }) }),
  );
}

async function writeRecord(app: App, actor: Actor, { t, record }: { t: Tenant; record: ChangeRecord }): Promise<void> {
  const { ids, clock } = app.ports;
  const createdAt = clock.now();
  const audit = {
    id: ids.next(),
    actorType: actor.userId !== null ? 'user' : actor.keyId !== null ? 'key' : 'system',
    actorId: actor.userId ?? actor.keyId,
    action: record.action,
    entity: record.entity,
    entityId: record.entityId,
    before: record.before ?? null,
    after: record.after ?? null,
    requestId: actor.requestId,
    createdAt,
  };
  const { event: type, entityId: subject, data = {} } = record;
  await insertHistory(t, {
    audit,
    event: type === undefined ? null : { id: ids.next(), type, subject, data, createdAt },
  });
}
