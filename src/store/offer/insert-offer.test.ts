import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tenant } from '#store/database';
import { historyWrites } from '#store/events/history-writes';
import { insertOffer, keptOfferInsert } from '#store/offer/insert-offer';
import { loadOffer } from '#store/offer/load-offer';
import { type TestDatabase, testDatabase } from '#test/database';
import { aStoredOffer } from '#test/stored-offer-fixture';

let made: TestDatabase;
beforeAll(async () => {
  made = await testDatabase();
});
afterAll(() => made.close());

const createdAt = new Date('2026-03-02T09:15:00Z');
const history = (t: Tenant, documentId: string, causerName?: string) =>
  historyWrites(t, {
    audit: {
      id: randomUUID(),
      actorType: 'system',
      actorId: null,
      action: 'created',
      entity: 'offer',
      entityId: documentId,
      before: null,
      after: { state: 'draft' },
      requestId: null,
      createdAt,
    },
    event: { id: randomUUID(), type: 'offers.offer.created', subject: documentId, data: {}, createdAt },
    activity: {
      id: randomUUID(),
      documentType: 'offer',
      documentId,
      event: 'created',
      description: 'Offer created',
      properties: {},
      causerType: 'system',
      causerId: null,
      createdAt,
      ...(causerName === undefined ? {} : { causerName }),
    },
  });

/** Stores an offer with its history; answers the statements that this took. */
async function insert(causerName?: string) {
  const offer = { ...aStoredOffer(), id: randomUUID() };
  const asked: string[] = [];
  const tenantId = randomUUID();
  const stamp = await made.database.tenant(tenantId, (t) => {
    const executeSql: Tenant['pg']['executeSql'] = (text, values) => {
      asked.push(text);
      return t.pg.executeSql(text, values);
    };
    return insertOffer({ ...t, pg: { executeSql } }, offer, { drafted: false, also: history(t, offer.id, causerName) });
  });
  const loaded = await made.database.tenant(tenantId, (t) => loadOffer(t, offer.id));
  const { rows } = await made.database.pg.executeSql(
    'select (select causer_name from activity where document_id = $1::uuid) as causer, (select count(*)::int from audit where entity_id = $1::text) as audits',
    [offer.id],
  );
  return { asked, stamp, loaded, noted: rows[0] };
}

test('a new offer with its history takes one kept statement', async () => {
  const { asked, stamp, loaded, noted } = await insert();
  expect(asked).toEqual([keptOfferInsert.statement.call]);
  expect(loaded).toMatchObject({ serial: stamp.serial });
  expect(noted).toEqual({ causer: null, audits: 1 });
});

test('one with rows of another shape is written all the same', async () => {
  const { asked, stamp, loaded, noted } = await insert('Nora');
  expect(asked).not.toContain(keptOfferInsert.statement.call);
  expect(loaded).toMatchObject({ serial: stamp.serial });
  expect(noted).toEqual({ causer: 'Nora', audits: 1 });
});
