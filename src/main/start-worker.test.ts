import { expect, it, vi } from 'vitest';
import { verifyAudit } from '#app/audit/verify-audit';
import { startTestServer } from '#test/doors/test-server';
import { startWorker } from './start-worker.ts';

it('links the audit and forgets expired keys in the background, and stops without a complaint', async () => {
  const server = await startTestServer();
  const { app } = server.composition;
  const sql = async (text: string) => (await app.database.pg.executeSql(text)).rows;
  const onProblem = vi.fn();
  try {
    const ann = await server.signUp();
    for (const key of ['old', 'new']) {
      await ann.with({ 'idempotency-key': key }).send('POST', '/api/customers', { name: key });
    }
    await sql(`update idempotency set created_at = now() - interval '25 hours' where key = 'old'`);
    const stop = await startWorker({ app }, onProblem);
    const left = () => sql('select count(*)::int as unlinked from audit where hash is null');
    await vi.waitFor(async () => expect(await left()).toEqual([{ unlinked: 0 }]), { timeout: 20_000 });
    await vi.waitFor(async () => expect(await sql('select key from idempotency')).toEqual([{ key: 'new' }]));
    await ann.send('POST', '/api/customers', { name: 'later' });
    await vi.waitFor(async () => expect(await left()).toEqual([{ unlinked: 0 }]), { timeout: 20_000 });
    const report = await verifyAudit(app);
    expect([report.rows >= 3, report.faults]).toEqual([true, []]);
    await stop();
  } finally {
    await server.close();
  }
  expect(onProblem).not.toHaveBeenCalled();
});
