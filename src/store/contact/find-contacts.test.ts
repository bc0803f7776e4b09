import { afterAll, beforeAll, expect, it } from 'vitest';
import { findContacts, findContactsByDomain, findContactsByEmail } from '#store/contact/find-contacts';
import { loadContact } from '#store/contact/load-contact';
import { insertContact, saveContact, trashContact } from '#store/contact/save-contact';
import type { StoredContact } from '#store/contact/stored-contact';
import { type TestDatabase, testDatabase } from '#test/database';

let made: TestDatabase;
const tenantId = crypto.randomUUID();
const otherId = crypto.randomUUID();
beforeAll(async () => {
  made = await testDatabase();
});
afterAll(() => made.close());

function nora(id: string): StoredContact {
  const now = new Date('2026-03-02T08:00:00Z');
  const nothing = { position: null, companyName: null, phoneLandline: null, phoneMobile: null, address: null };
  const more = { addressLine2: null, city: 'Luzern', zip: null, state: null, country: 'CH', remarks: null };
  const rest = {
    preferredLanguage: 'de',
    salutation: 'Frau',
    customFields: {},
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  const who = { id, customerId: null, firstname: 'Nora', lastname: 'Frei', email: 'Nora.Frei@Seeblick.example' };
  return { ...nothing, ...more, ...rest, ...who };
}

it('finds a contact by address, domain and words, in its own company only, until it is in the trash', async () => {
  const id = crypto.randomUUID();
  const find = (tenant: string) =>
    made.database.tenant(tenant, async (t) => [
      await findContactsByEmail(t, ' nora.frei@seeblick.EXAMPLE '),
      await findContactsByDomain(t, 'Seeblick.example'),
      await findContacts(t, 'nORA fr', 10),
    ]);
  await made.database.tenant(tenantId, (t) => insertContact(t, nora(id)));
  for (const found of await find(tenantId)) expect(found).toEqual([nora(id)]);
  for (const found of await find(otherId)) expect(found).toEqual([]);
  await made.database.tenant(tenantId, (t) => saveContact(t, { ...nora(id), email: 'n@else.example' }));
  const [byEmail] = await find(tenantId);
  expect(byEmail).toEqual([]);
  await made.database.tenant(tenantId, async (t) => {
    expect(await loadContact(t, id)).toMatchObject({ email: 'n@else.example' });
    await trashContact(t, id, new Date());
    expect(await loadContact(t, id)).toBeNull();
    expect(await findContacts(t, 'Nora', 10)).toEqual([]);
  });
});
