import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revokeLinks } from '#app/answer/revoke-links';
import { signedUrl } from '#core/link/signed-url';
import { routes } from '#doors/documents/routes';
import { drawnPng } from '#test/drawn-png';
import { type DocumentsSetting, documentsSetting } from './documents-setting.ts';
import type { Json } from './test-server.ts';

/** Signed addresses against whoever changes them, and against whoever only looks (contract §6). */
let here: DocumentsSetting;
let offer: Json;
let other: Json;
beforeAll(async () => {
  here = await documentsSetting();
  const elements = [{ type: 'paragraph', name: 'Work', amount: 10 }];
  [offer, other] = [await here.offer({ elements }), await here.offer({ elements })];
});
afterAll(() => here.close());

const pathOf = (url: string) => url.slice(new URL(url).origin.length);
const feedbackOf = ({ share_url: url }: Json) => new URL(url).searchParams.get('api') ?? '';
const purposes = ['approve', 'reject', 'pdf', 'feedback'] as const;
const urlOf = (one: Json, purpose: (typeof purposes)[number] | 'view') =>
  purpose === 'feedback' ? feedbackOf(one) : purpose === 'view' ? one.preview_url : one[`${purpose}_url`];

let callers = 0;
type Method = 'GET' | 'HEAD' | 'POST';

/** Each from an address of its own: there is a limit for one. */
async function call(method: Method, path: string, headers: Readonly<Record<string, string>> = {}) {
  callers += 1;
  const reply = await here.server.server.inject({
    method,
    url: path,
    remoteAddress: `10.0.${Math.floor(callers / 250)}.${callers % 250}`,
    headers: { accept: 'application/json', ...headers },
    ...(method === 'POST' ? { payload: { action: 'approve' } } : {}),
  });
  return { status: reply.statusCode, body: reply.body, headers: reply.headers };
}

/** Everything in a refusal that could tell one from another. */
async function refusal(method: Method, path: string): Promise<string> {
  const { status, body, headers } = await call(method, path);
  // What is left of a caller's minute depends on the caller, not on the link.
  const { date: _d, 'x-request-id': _r, 'x-ratelimit-remaining': _l, ...told } = headers;
  return JSON.stringify({ status, body, headers: told });
}

const otherDigit = (letter: string) => (letter === '7' ? '3' : '7');

/** The address with each of its characters changed in turn, from the id on. */
function flipped(path: string): readonly string[] {
  const start = path.indexOf(offer.id) === -1 ? path.indexOf('?') : path.indexOf(offer.id);
  const places = Array.from({ length: path.length - start }, (_, at) => start + at);
  // A changed purpose is another address of ours, or none: those are below.
  const isPurpose = (at: number) => at >= path.lastIndexOf('/', path.indexOf('?')) && at <= path.indexOf('?');
  return places
    .filter((at) => !isPurpose(at))
    .map((at) => path.slice(0, at) + otherDigit(path[at] ?? '') + path.slice(at + 1));
}

/** An address that we sign with whatever parameters. */
function signed(id: string, parameters: Readonly<Record<string, string>>, purpose = 'approve'): string {
  const { app } = here.server.composition;
  return pathOf(signedUrl(`${app.origin()}/api/offer/${id}/${purpose}`, parameters, app.links.mac));
}

const now = () => Math.floor(here.server.composition.app.ports.clock.now().getTime() / 1000);

function tamperedWith(path: string): readonly string[] {
  const [way = '', query = ''] = path.split('?');
  const signature = /signature=([0-9a-f]{64})/.exec(path)?.[1] ?? '';
  return [
    way,
    `${way}?${query.replace(/&?signature=\w+/, '')}`,
    `${way}?${query.replace(signature, signature.toUpperCase())}`,
    `${way}?${query.replace(signature, signature.slice(0, -1))}`,
    `${way}?${query.replace(signature, `${signature}0`)}`,
    `${way}?${query.replace(signature, '')}`,
    `${way}?${query}&signature=${signature}`,
    `${way}?signature=${'0'.repeat(64)}&${query}`,
    `${path}&x=1`,
    `${path}&expires=9999999999`,
    `${way}?expires=9999999999&${query}`,
    `${way}?${query.split('&').toReversed().join('&')}`,
    path.replace(offer.id, offer.id.toUpperCase()),
    path.replace('expires', 'expire%73'),
    path.replace(/(\?|&)/, '$1&'),
  ].filter((bad) => bad !== path);
}

describe('a changed address', () => {
  it.each(purposes)('is refused alike, wherever it was changed: %s', { timeout: 120_000 }, async (purpose) => {
    const path = pathOf(urlOf(offer, purpose));
    const methods: readonly Method[] = purpose === 'pdf' ? ['GET'] : ['GET', 'POST'];
    for (const method of methods) {
      const known = await refusal(method, path.replace(/signature=\w+/, `signature=${'0'.repeat(64)}`));
      expect(JSON.parse(known)).toMatchObject({ status: 403, body: '{"message":"Invalid signature."}' });
      const elsewhere = purposes.filter((one) => one !== purpose && (method === 'GET' || one !== 'pdf'));
      const bad = [
        ...flipped(path),
        ...tamperedWith(path),
        ...elsewhere.map((one) => path.replace(`/${purpose}?`, `/${one}?`)),
        path.replace(offer.id, other.id),
        path.replace(/\?.*/, pathOf(urlOf(other, purpose)).replace(/^[^?]*/, '')),
        signed(offer.id, { expires: String(now() - 1), rev: '0' }, purpose),
        signed(offer.id, { expires: String(now() + 99) }, purpose),
        signed(offer.id, { expires: String(now() + 99), rev: '-1' }, purpose),
        signed(offer.id, { expires: String(now() + 99), rev: '1e0' }, purpose),
        signed(offer.id, { expires: 'soon', rev: '0' }, purpose),
        signed(crypto.randomUUID(), { expires: String(now() + 99), rev: '0' }, purpose),
        signed('nonsense', { expires: String(now() + 99), rev: '0' }, purpose),
      ];
      for (const one of new Set(bad)) expect(await refusal(method, one), `${method} ${one}`).toBe(known);
    }
    expect((await here.key.get(`/api/offer/${offer.id}`)).json).toMatchObject({
      is_approved: false,
      is_rejected: false,
    });
  });

  it('is refused for a preview, whose number is of no use alone', async () => {
    const path = pathOf(offer.preview_url);
    const known = await refusal('GET', path.replace(/signature=\w+/, `signature=${'0'.repeat(64)}`));
    expect(JSON.parse(known).status).toBe(403);
    const serial = /offer\/(\d+)\/view/.exec(path)?.[1] ?? '';
    const bad = [
      ...flipped(path),
      path.replace(/\?.*/, ''),
      path.replace(`/${serial}/`, `/${Number(serial) + 1}/`),
      path.replace(`/${serial}/`, `/0${serial}/`),
      path.replace(`/${serial}/`, `/${offer.id}/`),
      `${path}&x=1`,
    ];
    for (const one of bad) expect(await refusal('GET', one), one).toBe(known);
  });

  it('holds to its last second, for whatever host it is asked', async () => {
    const rev = new URL(offer.approve_url).searchParams.get('rev') ?? '';
    const path = signed(offer.id, { expires: String(now() + 1), rev });
    expect((await call('GET', path)).status).toBe(200);
    expect((await call('GET', pathOf(offer.approve_url), { host: 'evil.example' })).status).toBe(200);
    expect((await call('GET', pathOf(offer.approve_url), { 'x-forwarded-host': 'evil.example' })).status).toBe(200);
  });

  it('is refused like any other once its links are revoked', async () => {
    const one = await here.offer({ elements: [{ type: 'paragraph', name: 'Work', amount: 10 }] });
    const sent = (await here.key.send('POST', `/api/offer/${one.id}/send`, {})).json;
    const known = await refusal(
      'POST',
      pathOf(sent.approve_url).replace(/signature=\w+/, `signature=${'0'.repeat(64)}`),
    );
    const { app } = here.server.composition;
    await revokeLinks(
      app,
      { tenantId: here.tenantId, role: 'owner', userId: null, keyId: null, requestId: null },
      one.id,
    );
    for (const purpose of ['approve', 'reject', 'feedback'] as const) {
      expect(await refusal('POST', pathOf(urlOf(sent, purpose)))).toBe(known);
      expect(JSON.parse(await refusal('GET', pathOf(urlOf(sent, purpose))))).toMatchObject(JSON.parse(known));
    }
  });
});

describe('looking', () => {
  it('changes nothing, whichever signed address and however', { timeout: 120_000 }, async () => {
    const one = await here.offer({
      elements: [{ type: 'paragraph', name: 'Work', amount: 10 }],
      approved_at: '2026-03-02',
    });
    const invoice = (await here.key.send('POST', `/api/offer/${one.id}/invoice`, {})).json;
    const open = (await here.key.send('POST', `/api/offer/${other.id}/send`, {})).json;
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(drawnPng({ width: 1, height: 1 }))]), 'plan.png');
    const attached = await fetch(`${here.server.url}/api/offer/${other.id}/media`, {
      method: 'POST',
      headers: here.key.headers,
      body,
    });
    const { url: mediaUrl } = (await attached.json()) as Json;
    const urls = [
      ...purposes.map((purpose) => urlOf(open, purpose)),
      ...[one.order_confirmation_pdf_url, one.approve_url, one.reject_url, open.preview_url, invoice.pdf_url, mediaUrl],
    ];
    const isKnown = (path: string) =>
      urls.some((url) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(new URL(url).pathname));
    const signedRoutes = routes.filter(({ method, signed: isSigned }) => method === 'GET' && isSigned);
    expect(signedRoutes.length).toBeGreaterThan(5);
    expect(signedRoutes.map(({ path }) => path).filter((path) => !isKnown(path))).toEqual([]);
    const before = await everything();
    for (const url of urls.filter((url) => url !== open.preview_url)) {
      for (const accept of ['text/html', 'application/json', 'application/vnd.proffer.page+json', '*/*']) {
        for (const method of ['GET', 'HEAD'] as const) {
          const { status } = await call(method, pathOf(url), { accept });
          expect(status, `${method} ${url} ${accept}`).toBe(200);
        }
      }
    }
    // The preview notes that somebody looked: with a GET, and once.
    expect((await call('HEAD', pathOf(open.preview_url))).status).toBe(200);
    expect(await everything()).toEqual(before);
    for (let turn = 0; turn < 3; turn += 1) expect((await call('GET', pathOf(open.preview_url))).status).toBe(200);
    const after = await everything();
    const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
    expect(changed.filter((table) => !['activity', 'audit', 'event'].includes(table))).toEqual([]);
    const { activities } = (await here.key.get(`/api/offer/${other.id}?include=activities`)).json;
    expect(activities.filter(({ event }: Json) => event === 'viewed')).toHaveLength(1);
  });

  /** A fingerprint of every table; what callers leave behind with their keys is no content. */
  async function everything(): Promise<Readonly<Record<string, string>>> {
    const { pg } = here.server.composition.app.database;
    const tables = await pg.executeSql(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('session', 'api_key')`,
    );
    const prints: Record<string, string> = {};
    for (const { name } of tables.rows as readonly { name: string }[]) {
      const { rows } = await pg.executeSql(
        `select coalesce(md5(string_agg(r::text, '|' order by r::text)), '') as print from "${name}" r`,
      );
      prints[name] = rows[0].print;
    }
    return prints;
  }
});
