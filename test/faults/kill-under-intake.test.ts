import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDovecot, type ImapServer, startImapServer } from '#test/imap-server';
import { emlFile } from '#test/request-files';
import { type FaultyServer, startFaultyServer } from './faulty-server.ts';

const mails = 20;

describe.skipIf(findDovecot() === null)('a mailbox while the server is killed', () => {
  let imap: ImapServer;
  let server: FaultyServer;
  beforeAll(async () => {
    imap = await startImapServer();
    server = await startFaultyServer();
    const content = 'sku,name,price_net,vat_rate,currency\nP-100,Pressure washer,100,23,EUR';
    expect((await server.call('POST /api/products/import', { content })).status).toBe(200);
  });
  afterAll(async () => {
    await server?.close();
    await imap?.close();
  });

  const intake = async () => (await server.call('GET /api/admin/intake?limit=200')).json;
  const until = async (isEnough: (counts: Record<string, number>) => boolean) => {
    for (;;) {
      const { counts } = await intake();
      if (isEnough(counts)) return counts;
      await pause(20);
    }
  };
  const all = (counts: Record<string, number>) => Object.values(counts).reduce((sum, n) => sum + n, 0);

  it('takes each mail once through two hard kills, also one that was sent twice', {
    timeout: 600_000,
  }, async () => {
    for (let n = 0; n < mails; n += 1) {
      const headers = { Subject: `Request ${n}`, 'Message-ID': `<request-${n}@buyer.example>` };
      await imap.deliver(emlFile({ headers, body: `${n + 1} x P-100` }));
      if (n % 5 === 0) await imap.deliver(emlFile({ headers, body: `${n + 1} x P-100` }));
    }
    const delivered = mails + mails / 5;
    const settings = {
      ...{ host: imap.host, port: imap.port, security: 'plain', user: imap.user, password: imap.password },
      ...{ folder: 'INBOX', moveTo: 'Taken', active: true, everySeconds: 10, readExisting: true },
    };
    expect((await server.call('PUT /api/admin/mailbox', settings)).status).toBe(200);
    // Once while mails are taken, once while they are drafted.
    await until((counts) => all(counts) > 0);
    await server.killAndRestart();
    expect((await until(({ drafted = 0 }) => drafted > 3))['drafted']).toBeLessThan(mails);
    await server.killAndRestart();
    const counts = await until(({ drafted = 0 }) => drafted >= mails);
    expect(all(counts)).toBe(mails);
    const { items } = await intake();
    expect(new Set(items.map(({ offerId }: { offerId: string }) => offerId)).size).toBe(mails);
    expect((await server.call('GET /api/offers?list=1&limit=1')).json.totalCount).toBe(mails);
    while ((await imap.list('INBOX')).length > 0) await pause(100);
    expect(await imap.list('Taken')).toHaveLength(delivered);
  });
});
