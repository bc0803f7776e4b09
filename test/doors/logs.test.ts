import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { problemNotes } from '#main/cli/start-early';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let lines: string[] = [];
let printed: string[] = [];

/** Everything that is said anywhere: the log at its most talkative, and what code prints past it. */
beforeAll(async () => {
  server = await startTestServer({ LOG_LEVEL: 'trace' }, { logStream: { write: (line) => void lines.push(line) } });
});
afterAll(() => server.close());
beforeEach(() => {
  lines = [];
  printed = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      printed.push(String(text));
      return true;
    });
  }
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
    vi.spyOn(console, name).mockImplementation((...words) => void printed.push(words.map(String).join(' ')));
  }
});
afterEach(() => void vi.restoreAllMocks());

/** Distinctive words, one for each place where a person's data goes in. */
const person = { email: 'zofia.wisniewska@logs.test', name: 'Zofia Wiśniewska', password: 'Hasło-tajne-1' };
const customerName = 'Hurtownia Kabelek';
const clientRequest = 'proszę o 12 x lampa-xylofon i 3 szt. KOD-KWARC-77';
const term = 'szukanyfragment';

it('carry no e-mail address, name, secret, request or query', async () => {
  const needles: string[] = [person.email, 'zofia', 'Wiśniewska', person.password, customerName, 'Kabelek'];
  needles.push('xylofon', 'KWARC', term, 'Lampa Tajna');
  const up = await server.client({}).send('POST', '/api/auth/sign-up/email', person);
  expect(up.status).toBe(200);
  const cookie = up.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
  needles.push(up.json.token, ...cookie.map((one) => one.split('=')[1] ?? ''), up.json.user.id);
  const zofia = server.client({ cookie: cookie.join('; ') });
  await server.client({}).send('POST', '/api/auth/sign-in/email', { ...person, password: 'zle-haslo-kwarc' });
  await server.client({}).send('POST', '/api/auth/sign-up/email', person);
  await zofia.send('POST', '/api/auth/organization/invite-member', { email: 'zofia2@logs.test', role: 'member' });
  await zofia.send('POST', '/api/auth/update-user', { name: null });
  const content = `sku,name,price_net,vat_rate,currency\nKOD-KWARC-77,Lampa Tajna,5,23,PLN\n${term},,x,,`;
  await zofia.send('POST', '/api/products/import', { content });
  const made = await zofia.send('POST', '/api/offers', { clientRequest, customerName });
  expect(made.status).toBe(201);
  await zofia.send('POST', '/api/products/text-search', { query: term });
  await zofia.send('POST', '/api/products/search', { prompt: `${term} lampa` });
  await zofia.get(`/api/customers?query=${term}`);
  await zofia.get(`/api/offers?list=1&query=${encodeURIComponent(customerName)}`);
  await zofia.get(`/api/${person.email}/${term}?token=${up.json.token}`);
  await zofia.get(`/app/${person.email}`);
  await zofia.get(`/api/offers/${term}%zz`);
  await zofia.send('POST', '/api/offers', { clientRequest: { nested: term } });
  await zofia.send('PATCH', `/api/offers/${made.json.offer.id}`, { name: `${term}\u0000` });
  const key = (await zofia.send('POST', '/api/admin/keys', { name: customerName, door: 'drafts' })).json.secret;
  needles.push(key);
  await server.client({ authorization: `Bearer ${key}` }).get('/api/offers?list=1');
  await server.client({ 'x-api-key': `${key}x`, 'x-request-id': 'trace-0001' }).get('/api/offers');
  await zofia.send('POST', `/api/admin/offers/${made.json.offer.id}/mail`, {
    to: [person.email],
    subject: term,
    text: clientRequest,
  });

  const said = [...lines, ...printed].join('\n');
  for (const needle of needles) expect(said).not.toContain(needle);
  expect(said).not.toMatch(/@logs\.test|127\.0\.0\.1|\?/);
  expect(printed).toEqual([]);
  const requests = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
  expect(requests.length).toBeGreaterThan(15);
  expect(requests).toContainEqual(expect.objectContaining({ method: 'POST', route: '/api/offers', status: 201 }));
  expect(requests).toContainEqual(expect.objectContaining({ requestId: 'trace-0001', status: 401 }));
  expect(requests.filter(({ tenant }) => tenant).length).toBeGreaterThan(8);
});

it('tell what failed on our side, without the values that were in it', async () => {
  const zofia = await server.signUp('Zofia');
  await server.composition.app.database.pg.executeSql('alter table customer rename to customer_gone');
  const failed = await zofia.send('POST', '/api/customers', { name: customerName });
  await server.composition.app.database.pg.executeSql('alter table customer_gone rename to customer');
  expect([failed.status, JSON.stringify(failed.json)]).toEqual([
    500,
    expect.not.stringMatching(/customer_gone|at .*\.ts/),
  ]);
  const said = [...lines, ...printed].join('\n');
  expect(said).not.toContain('Kabelek');
  const failure = lines.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'request failed');
  expect(failure.err.cause.code).toBe('42P01');
  expect(failure.err.stack).toContain('.ts:');
  expect(failure.requestId).toBe(failed.headers.get('x-request-id'));
});

it('of background work are as silent about values', () => {
  const notes: string[] = [];
  const note = problemNotes({ note: (line) => void notes.push(line) });
  const cause = new Error('duplicate key value "zofia" violates unique constraint');
  note('A job failed', new Error(`Failed query: insert\nparams: ${person.email},${term}`, { cause }));
  note('A job failed', new Error(`550 <${person.email}>: no such person`));
  note('Embedded database restarted');
  expect(notes.join('\n')).not.toMatch(/zofia|szukany/);
  expect(notes).toHaveLength(3);
  expect(notes[0]).toMatch(/^A job failed: Failed query: insert \(duplicate key value/);
});
