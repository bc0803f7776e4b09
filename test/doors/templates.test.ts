import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let ann: Client;
beforeAll(async () => {
  server = await startTestServer();
  ann = await server.signUp();
});
afterAll(() => server.close());

const path = '/api/admin/templates';
const add = async (body: unknown) => (await ann.send('POST', path, body)).json;
const document = async (body: object, language: string | null) => {
  const contact = (await ann.send('POST', '/api/contact', { firstname: 'Nora', preferred_language: language })).json;
  return (await ann.send('POST', '/api/offer', { contact_id: contact.id, ...body })).json;
};

describe('templates', () => {
  it('are cleaned, changed by version and removed', async () => {
    const made = await add({ kind: 'snippet', name: ' Terms ', html: '<p>30 days<script>x()</script></p>' });
    expect(made).toMatchObject({ name: 'Terms', html: '<p>30 days</p>', language: null, version: 1 });
    const own = (version: number) => ann.with({ 'if-match': `"${version}"` });
    expect((await own(9).send('PATCH', `${path}/${made.id}`, { name: 'Net' })).status).toBe(409);
    const changed = await own(1).send('PATCH', `${path}/${made.id}`, { name: 'Net' });
    expect(changed.json).toMatchObject({ name: 'Net', html: '<p>30 days</p>', version: 2 });
    expect((await ann.send('DELETE', `${path}/${made.id}`)).status).toBe(204);
    expect((await ann.get(path)).json.items).toEqual([]);
  });

  it('fill what a new document does not bring, in the language of its contact', async () => {
    await add({ kind: 'header', name: 'Any', html: '<p>Hello {{contact.firstname}}</p>', isDefault: true });
    await add({ kind: 'header', name: 'Old', language: 'de', html: '<p>Alt</p>', isDefault: true });
    await add({ kind: 'header', name: 'New', language: 'de', html: '<p>Guten Tag</p>', isDefault: true });
    await add({ kind: 'footer', name: 'Foot', html: '<p>Kind regards</p>', isDefault: true });
    await add({ kind: 'footer', name: 'Not this', html: '<p>No</p>' });
    expect(await document({}, 'de')).toMatchObject({ header: '<p>Guten Tag</p>', footer: '<p>Kind regards</p>' });
    const english = await document({ footer: null }, 'fr');
    expect(english).toMatchObject({ header_personalized: '<p>Hello Nora</p>', footer: null });
    const { items } = (await ann.get(path)).json;
    expect(items.filter((one: { isDefault: boolean }) => one.isDefault)).toHaveLength(3);
  });
});
