import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DocumentsSetting, documentsSetting } from './documents-setting.ts';

/** How much one caller may ask (contract §11). */
let here: DocumentsSetting;
const perMinute = 40;
beforeAll(async () => {
  here = await documentsSetting({ PROFFER_KEY_RATE: String(perMinute) });
});
afterAll(() => here.close());

const refusal = { message: 'Too Many Attempts.' };
const inMinute = expect.stringMatching(/^[1-5]?\d$|^60$/);

it('a signed address is asked for sixty times a minute, by one caller', async () => {
  const { approve_url: url } = await here.offer();
  const path = url.slice(new URL(url).origin.length);
  const ask = (remoteAddress: string) =>
    here.server.server.inject({ method: 'GET', url: path, remoteAddress, headers: { accept: 'application/json' } });
  const replies = await Promise.all(Array.from({ length: 150 }, () => ask('10.0.0.1')));
  const refused = replies.filter(({ statusCode }) => statusCode !== 200);
  // One more is let in with each second that this takes.
  expect(replies.length - refused.length).toBeGreaterThanOrEqual(60);
  expect(refused.length).toBeGreaterThan(0);
  for (const reply of refused) {
    expect([reply.statusCode, reply.json()]).toEqual([429, refusal]);
    expect(reply.headers['retry-after']).toEqual(inMinute);
  }
  // Each is told, as a key is.
  const told = replies.map(({ headers }) => [headers['x-ratelimit-limit'], Number(headers['x-ratelimit-remaining'])]);
  expect(told.every(([limit, left]) => limit === '60' && Number(left) >= 0 && Number(left) < 60)).toBe(true);
  expect(refused.map(({ headers }) => headers['x-ratelimit-remaining'])).toEqual(refused.map(() => '0'));
  const other = await ask('10.0.0.2');
  expect([other.statusCode, other.headers['x-ratelimit-remaining']]).toEqual([200, '59']);
  const forged = path.replace(/.$/, (last: string) => (last === '0' ? '1' : '0'));
  const refusedLink = await here.server.server.inject({ url: forged, remoteAddress: '10.0.0.2' });
  expect([refusedLink.statusCode, refusedLink.headers['x-ratelimit-remaining']]).toEqual([403, '58']);
});

it('an answer is told its limit too', async () => {
  const { reject_url: url } = await here.offer();
  const { pathname, search } = new URL(url);
  const { status, headers } = await here.server.client({}).send('POST', `${pathname}${search}`, {});
  expect([status, headers.get('x-ratelimit-limit'), headers.get('x-ratelimit-remaining')]).toEqual([200, '60', '60']);
});

it('a key is told what it has left, and to wait when that is nothing', async () => {
  for (let turn = 0; turn < perMinute + 5; turn += 1) {
    const { status, headers, json } = await here.key.get('/api/unit');
    expect(headers.get('x-ratelimit-limit')).toBe(String(perMinute));
    if (status === 200) continue;
    expect([status, json, headers.get('x-ratelimit-remaining')]).toEqual([429, refusal, '0']);
    expect(headers.get('retry-after')).toEqual(inMinute);
    expect((await here.ann.get('/api/unit')).status).toBe(200);
    return;
  }
  throw new Error('No request was refused.');
});
