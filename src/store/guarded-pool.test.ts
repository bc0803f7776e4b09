import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { GuardedPool } from './guarded-pool.ts';

const folder = tmpdir();
const port = 40_000 + (process.pid % 20_000);
const socket = join(folder, `.s.PGSQL.${port}`);
afterEach(() => rm(socket, { force: true }));

const pool = (reason: string | null, patienceMs: number) =>
  new GuardedPool({ host: folder, port, refuse: () => reason, patienceMs });

test('refuses with the reason, to promises, callbacks and queries', async () => {
  const refusing = pool('not now', 0);
  await expect(refusing.connect()).rejects.toThrow('not now');
  await expect(refusing.query('select 1')).rejects.toThrow('not now');
  const error = await new Promise((resolve) => refusing.connect(resolve));
  expect(error).toMatchObject({ message: 'not now' });
});

test('gives up at once without patience', async () => {
  await expect(pool(null, 0).connect()).rejects.toMatchObject({ code: 'ENOENT' });
});

test('keeps trying until somebody listens, and gives up in the end', async () => {
  let tries = 0;
  const server = createServer((client) => {
    tries += 1;
    client.destroy();
  });
  const trying = expect(pool(null, 2_000).connect()).rejects.toThrow();
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  await trying;
  expect(tries).toBeGreaterThan(1);
  await new Promise((resolve) => server.close(resolve));
});
