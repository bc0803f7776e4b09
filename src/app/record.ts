import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import type { NewActivity } from '#store/activity/insert-activity';
import type { Tenant } from '#store/database';
import { historyWrites } from '#store/events/history-writes';
import { type Write, writeTogether } from '#store/write-together';

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
  /** A line for the people who follow the document that it happened to. */
  readonly activity?: ActivityRecord;
}

/** What happened to a document, in words. */
export interface ActivityRecord {
  readonly documentType: 'offer' | 'invoice';
  /** `created`, `sent`, `approved` … */
  readonly event: string;
  /** A sentence. */
  readonly description: string;
  readonly properties?: Record<string, unknown>;
  /** A contact who acts through a link; else the actor. */
  readonly contact?: { readonly id: string; readonly name: string };
}

/** A tenant transaction that can also note what it changed. */
export interface Change extends Tenant {
  /** Writes the audit row and the event into the same transaction. */
  record(record: ChangeRecord): Promise<void>;
  /** The same, to be written in one round trip with the change itself. */
  history(record: ChangeRecord): readonly Write[];
}

/**
 * Runs a change: one transaction that holds the rows, their audit rows, their events and their jobs.
 * Nothing outside the database may be called in `work`.
 */
export function change<T>(app: App, actor: Actor, work: (c: Change) => Promise<T>): Promise<T> {
  return app.database.tenant(actor.tenantId, (t) => {
    const history = (record: ChangeRecord) => writesOf(app, actor, { t, record });
    return work({ ...t, history, record: async (record) => void (await writeTogether(t, history(record))) });
  });
}

function writesOf(app: App, actor: Actor, { t, record }: { t: Tenant; record: ChangeRecord }): readonly Write[] {
  const { ids, clock } = app.ports;
  const createdAt = clock.now();
  const audit = {
    id: ids.next(),
    // A key acts as a person, but the audit says which key it was.
    actorType: actor.keyId !== null ? 'key' : actor.userId !== null ? 'user' : 'system',
    actorId: actor.keyId ?? actor.userId,
    action: record.action,
    entity: record.entity,
    entityId: record.entityId,
    before: record.before ?? null,
    after: record.after ?? null,
    requestId: actor.requestId,
    createdAt,
  };
  const { event: type, entityId: subject, data = {}, activity } = record;
  return historyWrites(t, {
    audit,
    event: type === undefined ? null : { id: ids.next(), type, subject, data, createdAt },
    activity: activity ? activityRow(actor, { ...record, activity }, { id: ids.next(), createdAt }) : null,
  });
}

function activityRow(
  actor: Actor,
  { entityId, activity }: ChangeRecord & { readonly activity: ActivityRecord },
  stamp: Pick<NewActivity, 'id' | 'createdAt'>,
): NewActivity {
  const { documentType, event, description, properties = {}, contact } = activity;
  const causer = contact
    ? { causerType: 'contact', causerId: contact.id, causerName: contact.name }
    : {
        causerType: actor.userId !== null ? 'member' : actor.keyId !== null ? 'key' : 'system',
        causerId: actor.userId,
      };
  return { ...stamp, documentType, documentId: entityId, event, description, properties, ...causer };
}
