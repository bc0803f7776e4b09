import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { user as people, session as sessions } from '#store/schema/people';
import { authProgram } from './auth-program.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const secret = '0123456789abcdef0123456789abcdef';
const password = 'secret-pass-1';
const cookieName = 'better-auth.session_token';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ PROFFER_SECRET: secret });
});
afterAll(() => server.close());

let turn = 0;
function somebody() {
  turn += 1;
  return { email: `p${turn}@people.test`, name: `Person ${turn}`, username: `person_${turn}`, password };
}

async function signedUp() {
  const program = authProgram(server.url);
  const person = somebody();
  const { data, error } = await program.auth.signUp.email(person);
  expect(error).toBeNull();
  if (!data) throw new Error('Sign-up answered nothing.');
  return { program, person, data };
}

describe('the session cookie', () => {
  it('has the name, the form and the attributes of the contract', async () => {
    const { program, data } = await signedUp();
    const [cookie = ''] = program.setCookies();
    expect(program.setCookies()).toHaveLength(1);
    const [, value = '', attributes] = /^better-auth\.session_token=([^;]+); (.*)$/.exec(cookie) ?? [];
    expect(attributes).toBe('Max-Age=604800; Path=/; HttpOnly; SameSite=Lax');
    const [token = '', signature] = decodeURIComponent(value).split('.');
    expect(token).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(data.token).toBe(token);
    expect(signature).toBe(createHmac('sha256', secret).update(token).digest('base64'));
    expect(value).toBe(`${token}.${encodeURIComponent(signature ?? '')}`);
  });

  it('is accepted with the published vector, and with no other signature', async () => {
    const { data } = await signedUp();
    const token = 'RSTFsE7TKd7rD0Ssgm8AtprrAV9ShAek';
    const expiresAt = new Date(Date.now() + 3_600_000);
    await server.composition.app.database.direct
      .insert(sessions)
      .values({ id: 'vector', token, userId: data.user.id, expiresAt });
    const value = `${token}.YL1ppaYfINze1%2BRaRLY5sXRNq5lakcbOfm8QlzWCzJE%3D`;
    const known = await server.client({ cookie: `${cookieName}=${value}` }).get('/api/auth/get-session');
    expect(known.json).toMatchObject({ session: { token }, user: { id: data.user.id } });
    const door = await server.client({ cookie: `${cookieName}=${value}` }).get('/api/customers');
    expect(door.status).toBe(200);
    const forged = server.client({ cookie: `${cookieName}=${value.replace('YL1p', 'YL1q')}` });
    expect(await answer(forged.get('/api/auth/get-session'))).toEqual([200, null]);
    expect(await answer(forged.get('/api/customers'))).toEqual([401, { error: 'Unauthorized' }]);
  });

  it('is none for nobody', async () => {
    expect(await answer(server.client({}).get('/api/auth/get-session'))).toEqual([200, null]);
    const bytes = await server.client({}).get('/api/auth/get-session');
    expect(new TextDecoder().decode(bytes.bytes)).toBe('null');
  });
});

async function answer(reply: Promise<{ status: number; json: unknown }>): Promise<[number, unknown]> {
  const { status, json } = await reply;
  return [status, json];
}

describe('signing up and in', () => {
  it('answers as the published client library expects', async () => {
    const { program, person, data } = await signedUp();
    expect(Object.keys(data).sort()).toEqual(['token', 'user']);
    expect(data.user).toMatchObject({ email: person.email, name: person.name, username: person.username });
    expect((await program.auth.getSession()).data).toMatchObject({ user: { email: person.email, role: 'admin' } });

    const again = authProgram(server.url);
    const { data: signedIn } = await again.auth.signIn.email({ email: person.email, password });
    expect(signedIn).toMatchObject({ redirect: false, user: { id: data.user.id } });
    expect(signedIn?.token).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(again.jar.has(cookieName)).toBe(true);

    const byName = authProgram(server.url);
    const { data: named } = await byName.auth.signIn.username({ username: person.username.toUpperCase(), password });
    expect(named?.user.id).toBe(data.user.id);
    expect((await byName.call('/api/offers?list=1')).status).toBe(200);
  });

  it('answers in exactly these bodies on the wire', async () => {
    const person = somebody();
    const caller = server.client({});
    const made = await caller.send('POST', '/api/auth/sign-up/email', person);
    expect(made.status).toBe(200);
    expect(Object.keys(made.json).sort()).toEqual(['token', 'user']);
    const inside = await caller.send('POST', '/api/auth/sign-in/email', { email: person.email, password });
    expect([inside.status, Object.keys(inside.json).sort(), inside.json.redirect]).toEqual([
      200,
      ['redirect', 'token', 'user'],
      false,
    ]);
    const taken = await caller.send('POST', '/api/auth/sign-up/email', { ...somebody(), email: person.email });
    expect([taken.status, taken.json.code]).toEqual([422, 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL']);
    expect(Object.keys(taken.json).sort()).toEqual(['code', 'message']);
    const wrong = await caller.send('POST', '/api/auth/sign-in/email', { email: person.email, password: 'not-this-1' });
    expect(await answer(Promise.resolve(wrong))).toEqual([
      401,
      { message: 'Invalid email or password', code: 'INVALID_EMAIL_OR_PASSWORD' },
    ]);
    const unknown = await caller.send('POST', '/api/auth/sign-in/email', { email: 'no@people.test', password });
    expect(unknown.json).toEqual(wrong.json);
    const name = await caller.send('POST', '/api/auth/sign-in/username', { username: 'nobody_1', password });
    expect(name.status).toBe(401);
  });

  it('ends with sign-out', async () => {
    const { program } = await signedUp();
    const old = program.cookie();
    const { data } = await program.auth.signOut();
    expect(data).toEqual({ success: true });
    expect(program.jar.size).toBe(0);
    expect(program.setCookies().map((one) => one.split('=')[0])).toContain(cookieName);
    expect(await answer(server.client({ cookie: old }).get('/api/auth/get-session'))).toEqual([200, null]);
    expect((await server.client({ cookie: old }).get('/api/customers')).status).toBe(401);
  });

  it('never takes a role from the caller', async () => {
    const reply = await server.client({}).send('POST', '/api/auth/sign-up/email', { ...somebody(), role: 'owner' });
    const { program } = await signedUp();
    await program.call('/api/auth/update-user', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ role: 'owner' }),
    });
    const roles = await server.composition.app.database.direct.select({ role: people.role }).from(people);
    expect(new Set(roles.map(({ role }) => role))).toEqual(new Set(['admin']));
    expect([200, 400]).toContain(reply.status);
  });
});

describe('where sign-up is open', () => {
  it('somebody invited gets no company of their own, until the invitation is gone', async () => {
    const { program: host } = await signedUp();
    const guest = somebody();
    const { data } = await host.auth.organization.inviteMember({ email: guest.email, role: 'member' });
    const program = authProgram(server.url);
    await program.auth.signUp.email(guest);
    expect((await program.call('/api/customers')).status).toBe(401);
    await host.auth.organization.cancelInvitation({ invitationId: data?.id ?? '' });
    await program.auth.signIn.email({ email: guest.email, password });
    const session = await (await program.call('/api/admin/session')).json();
    expect(session).toMatchObject({ role: 'owner', people: 1 });
    expect((await program.auth.getSession()).data?.user).toMatchObject({ role: 'admin' });
  });
});

describe('behind an encrypted address', () => {
  it('the cookie is secure and named so, and only pages of that address may write', async () => {
    const origin = 'https://offers.example.test';
    const secure = await startTestServer({ PUBLIC_URL: origin, PROFFER_SECRET: secret });
    try {
      const made = await secure.client({}).send('POST', '/api/auth/sign-up/email', somebody());
      const [cookie = ''] = made.headers.getSetCookie();
      expect(cookie).toMatch(/^__Secure-better-auth\.session_token=[^;]+; /);
      expect(
        cookie
          .replace(/^[^;]+; /, '')
          .split('; ')
          .sort(),
      ).toEqual(['HttpOnly', 'Max-Age=604800', 'Path=/', 'SameSite=Lax', 'Secure'].sort());
      const person = secure.client({ cookie: cookie.split(';')[0] ?? '' });
      expect((await person.get('/api/auth/get-session')).json).not.toBeNull();
      const write = (from: string) => person.with({ origin: from }).send('POST', '/api/customers', { name: 'Nowak' });
      expect((await write(origin)).status).toBe(201);
      expect((await write(secure.url)).status).toBe(403);
      expect((await person.with({ origin }).send('POST', '/api/auth/sign-out', {})).status).toBe(200);
    } finally {
      await secure.close();
    }
  });
});

describe('the origin of a write', () => {
  const paths = ['/api/auth/sign-out', '/api/auth/update-user', '/api/customers'];
  const body = { name: 'Other' };

  it.each(paths)('at %s must be ours when a page names one', async (path) => {
    const { program } = await signedUp();
    const person = server.client({ cookie: program.cookie() });
    for (const origin of [
      'https://evil.example',
      'null',
      `${server.url}.evil.example`,
      server.url.replace(/:\d+/, ''),
    ]) {
      expect([origin, (await person.with({ origin }).send('POST', path, body)).status]).toEqual([origin, 403]);
    }
    expect((await person.get('/api/auth/get-session')).json).not.toBeNull();
    const { port } = new URL(server.url);
    for (const origin of [`http://localhost:${port}`, `http://127.0.0.1:${port}`]) {
      expect((await person.with({ origin }).send('POST', path, body)).status).toBeLessThan(300);
      if (path.endsWith('sign-out')) return;
    }
    expect((await person.send('POST', path, body)).status).toBeLessThan(300);
  });

  it('may be absent, but not for what a form of a foreign page can send', async () => {
    const { program, person } = await signedUp();
    const plain = server.client({ cookie: program.cookie(), 'content-type': 'text/plain' });
    expect((await plain.send('POST', '/api/customers', { name: 'x' })).status).toBe(403);
    const foreign = server.client({ origin: 'https://evil.example' });
    const signIn = await foreign.send('POST', '/api/auth/sign-in/email', { email: person.email, password });
    expect(signIn.status).toBe(403);
    const marked = server.client({ cookie: program.cookie(), 'sec-fetch-site': 'cross-site' });
    expect((await marked.send('POST', '/api/auth/sign-out', {})).status).toBe(403);
  });
});
