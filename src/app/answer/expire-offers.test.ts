import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/actor';
import { expireOffers } from '#app/answer/expire-offers';
import { remindClients } from '#app/answer/remind-clients';
import type { App } from '#app/app';
import type { OfferState } from '#core/offer/lifecycle';
import { emptyDocument } from '#core/offer/offer-document';
import { snapshotOf } from '#core/offer/revision-snapshot';
import { insertOffer } from '#store/offer/insert-offer';
import { loadOffer } from '#store/offer/load-offer';
import { saveOffer } from '#store/offer/save-offer';
import { type TestApp, testApp } from '#test/app';
import { aStoredOffer } from '#test/stored-offer-fixture';

let made: TestApp;
let actor: Actor;
const contactId = randomUUID();
beforeAll(async () => {
  made = await testApp();
  actor = await made.company();
  await made.app.database.pg.executeSql(
    `update tenant set time_zone = 'Pacific/Auckland', settings = '{"reminderBeforeDays": 3, "reminderAfterDays": 7}' where id = $1`,
    [actor.tenantId],
  );
  await made.app.database.pg.executeSql(
    `insert into contact (tenant_id, id, firstname, lastname, email) values ($1, $2, 'Nora', 'Frei', 'nora@hotel.example')`,
    [actor.tenantId, contactId],
  );
});
afterAll(() => made.close());

const at = (now: string): App => ({ ...made.app, ports: { ...made.app.ports, clock: { now: () => new Date(now) } } });
const tenant = <T>(work: Parameters<App['database']['tenant']>[1]) =>
  made.app.database.tenant(actor.tenantId, work) as Promise<T>;

async function anOffer(state: OfferState, validUntil: string | null): Promise<string> {
  const document = { ...emptyDocument, contactId };
  const offer = aStoredOffer({ state, validUntil, number: 'A-00001', document });
  const sentAt = new Date('2026-03-02T09:00:00Z');
  await tenant(async (t) => {
    const stored = { ...offer, ...(await insertOffer(t, offer)) };
    const after = { ...stored, revision: 1 };
    const revision = { id: randomUUID(), offerId: offer.id, number: 1, snapshot: snapshotOf(after), createdBy: null };
    await saveOffer(t, {
      before: stored,
      after,
      revision: { ...revision, createdAt: sentAt, acceptedAt: null, issuedAt: sentAt },
    });
  });
  return offer.id;
}
const stateOf = async (id: string) =>
  (await tenant<Awaited<ReturnType<typeof loadOffer>>>((t) => loadOffer(t, id)))?.state;

test('an offer ends with its last day where the company is, and only when it is out', async () => {
  const open = await anOffer('open', '2026-03-16');
  const draft = await anOffer('draft', '2026-03-16');
  const accepted = await anOffer('accepted', '2026-03-16');
  // Auckland is thirteen hours ahead: its 16 March ends at 11:00 UTC.
  await expireOffers(at('2026-03-16T10:30:00Z'));
  expect(await stateOf(open)).toBe('open');
  await expireOffers(at('2026-03-16T11:30:00Z'));
  expect(await Promise.all([open, draft, accepted].map(stateOf))).toEqual(['expired', 'draft', 'accepted']);
  expect(await expireOffers(at('2026-03-17T11:30:00Z'))).toBe(0);
});

test('a client is reminded once of each thing, and not after they were heard from', async () => {
  await made.app.database.pg.executeSql(`update offer set deleted_at = now() where tenant_id = $1`, [actor.tenantId]);
  const silent = await anOffer('open', '2026-04-30');
  const asked = await anOffer('open', '2026-04-30');
  await made.app.database.pg.executeSql(
    `insert into comment (tenant_id, id, document_type, document_id, text, is_internal, author_type, created_at)
     values ($1, $2, 'offer', $3, 'When?', false, 'contact', '2026-03-03')`,
    [actor.tenantId, randomUUID(), asked],
  );
  const mails = async () => {
    const { rows } = await made.app.database.pg.executeSql(
      'select subject, recipients from outbox_mail where tenant_id = $1',
      [actor.tenantId],
    );
    return rows;
  };
  expect(await remindClients(at('2026-03-07T00:00:00Z'))).toBe(0);
  expect(await remindClients(at('2026-03-10T00:00:00Z'))).toBe(1);
  expect(await remindClients(at('2026-03-11T00:00:00Z'))).toBe(0);
  expect(await mails()).toMatchObject([{ recipients: ['nora@hotel.example'] }]);
  expect(await remindClients(at('2026-04-28T00:00:00Z'))).toBe(1);
  expect(await remindClients(at('2026-04-29T00:00:00Z'))).toBe(0);
  expect(await mails()).toHaveLength(2);
  expect(await stateOf(silent)).toBe('open');
});
