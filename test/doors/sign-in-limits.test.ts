import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Json, startTestServer, type TestServer } from './test-server.ts';

let direct: TestServer;
let behindProxy: TestServer;
beforeAll(async () => {
  direct = await startTestServer();
  behindProxy = await startTestServer({ PROFFER_TRUST_PROXY: '1' });
});
afterAll(async () => {
  await direct.close();
  await behindProxy.close();
});

/** Asks for new passwords as often as one address may in a minute, and once more. Statuses in order. */
async function askSixTimes(server: TestServer, headers: (turn: number) => Record<string, string>): Promise<number[]> {
  const statuses: number[] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    const body = { email: `nobody-${turn}@limits.test` };
    const reply = await server.client(headers(turn)).send('POST', '/api/auth/request-password-reset', body);
    statuses.push(reply.status);
    if (reply.status === 429) expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  return statuses;
}
const fiveThenNone = [200, 200, 200, 200, 200, 429];

describe('guessing runs dry', () => {
  it('for one address, however the caller calls itself', async () => {
    const disguised = (turn: number) => ({
      'x-forwarded-for': `10.1.1.${turn}`,
      'x-proffer-client': `10.1.2.${turn}`,
      'x-client-ip': `10.1.3.${turn}`,
    });
    expect(await askSixTimes(direct, disguised)).toEqual(fiveThenNone);
  });

  it('for one person behind a proxy, and not for the next', async () => {
    expect(await askSixTimes(behindProxy, () => ({ 'x-forwarded-for': '10.2.0.1' }))).toEqual(fiveThenNone);
    expect(await askSixTimes(behindProxy, () => ({ 'x-forwarded-for': '6.6.6.6, 10.2.0.2' }))).toEqual(fiveThenNone);
    const claimed = await askSixTimes(behindProxy, (turn) => ({ 'x-forwarded-for': `10.9.9.${turn}, 10.2.0.2` }));
    expect(new Set(claimed)).toEqual(new Set([429]));
  });

  it('but lets an office sign in together', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        behindProxy
          .client({ 'x-forwarded-for': '10.3.0.1' })
          .send('POST', '/api/auth/sign-in/email', { email: `nobody-${at}@limits.test`, password: 'secret-pass-1' }),
      ),
    );
    expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([401]));
  });
});

/** Every address of the library that is served, with a method. */
function endpoints(server: TestServer): readonly { readonly method: string; readonly path: string }[] {
  const known = Object.values(server.composition.auth.api) as Json[];
  return known.flatMap(({ path, options }) => {
    const methods = [options?.method ?? []].flat().filter((method: string) => method === 'GET' || method === 'POST');
    return typeof path !== 'string' || options?.metadata?.SERVER_ONLY
      ? []
      : methods.map((method: string) => ({ method, path: path.replaceAll(/:\w+/g, 'x') }));
  });
}

const usual: Readonly<Record<string, string>> = {
  email: 'hostile@limits.test',
  password: 'secret-pass-1',
  newPassword: 'secret-pass-1',
  name: 'Ann',
  username: 'hostile_ann',
  role: 'member',
};
const names = [
  'id',
  'invitationId',
  'memberId',
  'organizationId',
  'token',
  'memberIdOrEmail',
  'image',
  'slug',
  'userId',
];
const fields = [...Object.keys(usual), ...names, 'data', 'callbackURL', 'redirectTo'];
const tooLong = 'x'.repeat(5000);
const values: readonly unknown[] = [
  'nul\u0000byte',
  '\ud800',
  tooLong,
  `${'x'.repeat(4000)}@limits.test`,
  { toString: 1 },
  -1e308,
  null,
];
/** Every field hostile at once, then one at a time among usual ones. */
const bodies: readonly Readonly<Record<string, unknown>>[] = [
  ...values.map((value) => Object.fromEntries(fields.map((field) => [field, value]))),
  ...fields.map((field) => ({ ...usual, [field]: field === 'email' ? `${tooLong}@limits.test` : tooLong })),
  { ...usual, name: null },
];

describe('hostile input at the endpoints of sign-in', () => {
  it('is never answered with 5xx', { timeout: 300_000 }, async () => {
    const ann = await behindProxy.signUp();
    const all = endpoints(behindProxy).filter(({ path }) => path !== '/sign-out');
    expect(all.length).toBeGreaterThan(30);
    let caller = 0;
    for (const { method, path } of all) {
      // A GET reads few fields: one hostile request shows as much as many.
      for (const body of method === 'GET' ? bodies.slice(0, 4) : bodies) {
        caller += 1;
        const person = ann.with({ 'x-forwarded-for': `10.4.${caller >> 8}.${caller & 255}` });
        const query = new URLSearchParams(Object.entries(body).map(([field, value]) => [field, JSON.stringify(value)]));
        const reply = await (method === 'POST'
          ? person.send('POST', `/api/auth${path}`, body)
          : person.get(`/api/auth${path}?${query.toString().slice(0, 10_000)}`));
        expect([path, body, reply.status < 500]).toEqual([path, body, true]);
      }
      const broken = await ann.send('POST', `/api/auth${path}`, '{"a":');
      expect([path, broken.status < 500]).toEqual([path, true]);
    }
  });
});
