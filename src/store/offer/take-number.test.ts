import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeNumber } from '#store/offer/take-number';
import { type TestDatabase, testDatabase } from '#test/database';

let made: TestDatabase;
beforeAll(async () => {
  made = await testDatabase();
});
afterAll(() => made.close());

it('gives no number twice, neither in one process nor in two', async () => {
  const tenantId = crypto.randomUUID();
  const other = made.open({});
  const takes = Array.from({ length: 200 }, (_, at) => takeNumber(at % 2 ? other : made.database, tenantId, 'offer'));
  const numbers = await Promise.all(takes);
  await other.close();
  expect(new Set(numbers).size).toBe(200);
  expect(Math.min(...numbers)).toBe(1);
  expect(await takeNumber(made.database, crypto.randomUUID(), 'offer')).toBe(1);
});
