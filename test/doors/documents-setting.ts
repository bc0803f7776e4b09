import type { Role } from '#app/actor';
import { createKey } from '#app/key/create-key';
import { createPerson } from '#main/create-person';
import { type Client, type Json, startTestServer, type TestServer } from './test-server.ts';

/** A server with one company that uses documents: a key, a contact at a company, and two VAT rates. */
export interface DocumentsSetting {
  readonly server: TestServer;
  readonly tenantId: string;
  /** A signed-in owner. */
  readonly ann: Client;
  readonly key: Client;
  readonly contact: Json;
  readonly company: Json;
  readonly vat81: Json;
  readonly vat26: Json;
  /** Creates something and answers it; throws unless 201. */
  create(path: string, body: unknown): Promise<Json>;
  /** An offer for the contact. */
  offer(body?: Readonly<Record<string, unknown>>, query?: string): Promise<Json>;
  /** A signed-in person of the same company. */
  colleague(role: Role): Promise<Client>;
  close(): Promise<void>;
}

/** Starts it. The key has no limit of requests. */
export async function documentsSetting(env: Readonly<Record<string, string>> = {}): Promise<DocumentsSetting> {
  const server = await startTestServer({ PROFFER_KEY_RATE: '0', ...env });
  const ann = await server.signUp();
  const tenantId = (await ann.get('/api/admin/company')).json.id;
  const actor = { tenantId, role: 'owner', userId: null, keyId: null, requestId: null } as const;
  const wanted = { name: 'documents', door: 'documents', role: 'owner', mode: 'live' } as const;
  const { secret } = await createKey(server.composition.app, actor, wanted);
  const key = server.client({ authorization: `Bearer ${secret}`, accept: 'application/json' });
  const create = async (path: string, body: unknown): Promise<Json> => {
    const { status, json } = await key.send('POST', `/api/${path}`, body);
    if (status !== 201) throw new Error(`${path} answered ${status} ${JSON.stringify(json)}`);
    return json;
  };
  const company = await create('company', { name: 'Seeblick Hotels AG', website_url: 'https://seeblick.example' });
  const person = { firstname: 'Nora', lastname: 'Frei', email: 'nora.frei@seeblick.example', preferred_language: 'de' };
  const place = { address: 'Quai 4', zip: '6006', city: 'Luzern', country: 'CH' };
  const contact = await create('contact', { company_id: company.id, ...person, ...place });
  return {
    server,
    tenantId,
    ann,
    key,
    contact,
    company,
    create,
    vat81: await create('vat_rate', { name: 'Normal', rate: 8.1 }),
    vat26: await create('vat_rate', { name: 'Reduced', rate: 2.6 }),
    offer: (body = {}, query = '') =>
      create(`offer${query}`, { contact_id: contact.id, name: 'Website relaunch', ...body }),
    async colleague(role) {
      const person = { email: `${role}-${Date.now()}@example.test`, name: 'Bob', password: 'secret-pass-1' };
      await createPerson(server.composition, { ...person, role, tenantId, companyName: '' });
      const reply = await server.client({}).send('POST', '/api/auth/sign-in/email', person);
      if (reply.status !== 200) throw new Error(`Sign-in answered ${reply.status}`);
      const cookie = reply.headers.getSetCookie().map((one) => one.split(';')[0]);
      return server.client({ cookie: cookie.join('; '), accept: 'application/json' });
    },
    close: () => server.close(),
  };
}
