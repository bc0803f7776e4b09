import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#app/actor';
import { loadCompany } from '#store/tenant/load-company';
import { saveCompany } from '#store/tenant/save-company';
import { type TestApp, testApp } from '#test/app';

let made: TestApp;
let actor: Actor;
beforeAll(async () => {
  made = await testApp();
  actor = await made.company();
});
afterAll(() => made.close());

it('reads the company once a transaction, and again after it was saved', async () => {
  const { database } = made.app;
  const first = await database.tenant(actor.tenantId, async (t) => {
    const company = await loadCompany(t);
    expect(await loadCompany({ ...t })).toBe(company);
    await saveCompany(t, { ...company, name: 'Renamed' }, new Date());
    expect((await loadCompany(t)).name).toBe('Renamed');
    expect(await loadCompany(t, true)).not.toBe(company);
    return company;
  });
  const next = await database.tenant(actor.tenantId, (t) => loadCompany(t));
  expect([next.name, next === first]).toEqual(['Renamed', false]);
});
