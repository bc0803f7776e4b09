import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../bin/proffer.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'proffer-cli-'));
const env = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  PORT: '0',
  PROFFER_DEMO: '0',
  LOG_LEVEL: 'warn',
  PROFFER_DATA_DIR: join(folder, 'data'),
};
const running = new Set<ChildProcess>();

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function launch(args: readonly string[], more: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

interface Ended {
  readonly code: number;
  readonly data: Record<string, unknown>;
  readonly err: string;
}

/** Runs a command with `--json` to its end. */
async function proffer(args: readonly string[], more: Record<string, string> = {}): Promise<Ended> {
  const child = launch([...args, '--json'], more);
  let out = '';
  let err = '';
  child.stdout?.on('data', (data) => {
    out += data;
  });
  child.stderr?.on('data', (data) => {
    err += data;
  });
  const [code] = await once(child, 'close');
  return { code, data: JSON.parse(out || '{}'), err };
}

describe('with a running server', () => {
  let server: ChildProcess;
  let address: string;
  let tenant: unknown;

  beforeAll(async () => {
    server = launch(['serve', '--json']);
    if (!server.stdout) throw new Error('no output');
    const [line] = await once(createInterface({ input: server.stdout }), 'line');
    address = JSON.parse(line).address;
  });

  it('refuses a second server on the same folder', async () => {
    const second = await proffer(['serve']);
    expect(second.code).toBe(1);
    expect(second.data['error']).toMatchObject({ message: expect.stringContaining('Another server already uses') });
  });

  it('refuses a port that is taken, and ends', async () => {
    const more = { PORT: new URL(address).port, PROFFER_DATA_DIR: join(folder, 'third') };
    expect(await proffer(['serve'], more)).toMatchObject({
      code: 1,
      data: { error: { message: expect.stringContaining('is in use') } },
    });
  });

  it('makes people and keys in its database', async () => {
    const person = await proffer(['user', 'create', '--email', 'ann@example.test', '--company', 'Ann Ltd']);
    expect(person).toMatchObject({ code: 0, data: { email: 'ann@example.test', role: 'owner' } });
    const again = await proffer(['user', 'create', '--email', 'Ann@example.test']);
    expect(again).toMatchObject({ code: 1, data: { error: { code: 'name_conflict' } } });

    const made = await proffer(['key', 'create', '--door', 'drafts', '--role', 'viewer']);
    tenant = person.data['tenant'];
    expect(made.data).toMatchObject({ door: 'drafts', key: expect.any(String), tenant });

    const headers = { authorization: `Bearer ${made.data['key']}` };
    expect((await fetch(`${address}/api/customers`, { headers })).status).toBe(200);
    expect((await fetch(`${address}/api/customers`, { method: 'POST', headers })).status).toBe(403);

    const signIn = await fetch(`${address}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify({ email: 'ann@example.test', password: person.data['password'] }),
    });
    expect(signIn.status).toBe(200);
  });

  it('drafts an offer that the server then knows', async () => {
    const { code, data } = await proffer(['draft', '- 3 things\n- 2 others', '--customer', 'Ben']);
    expect(code).toBe(0);
    expect(data['offer']).toMatchObject({ customerName: 'Ben', unmatched: ['3 things', '2 others'] });
  });

  it('stops in order', async () => {
    server.kill('SIGTERM');
    expect(await once(server, 'exit')).toEqual([0, null]);
  });

  it('keeps everything through a backup', async () => {
    const file = join(folder, 'backup.gz');
    expect((await proffer(['backup', file])).code).toBe(0);
    const elsewhere = { PROFFER_DATA_DIR: join(folder, 'other') };
    expect((await proffer(['restore', file], elsewhere)).code).toBe(0);
    const key = await proffer(['key', 'create', '--door', 'drafts', '--tenant', 'Ann Ltd'], elsewhere);
    expect(key.data['tenant']).toBe(tenant);
    expect((await proffer(['doctor'], elsewhere)).data['findings']).toContainEqual(
      expect.objectContaining({ what: 'Tenant wall', state: 'good' }),
    );
  });
});
