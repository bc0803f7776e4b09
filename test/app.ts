import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { createCompany } from '#app/company/create-company';
import { deskHere } from '#app/desk/desk-here';
import { linkSigning } from '#main/link-signing';
import { memoryMailboxes } from '#outside/memory-mailboxes';
import { noModel } from '#outside/no-model';
import { noWebhooks } from '#outside/no-webhooks';
import { outboxMailer } from '#outside/outbox-mailer';
import { secretVault } from '#outside/secret-vault';
import { systemClock } from '#outside/system-clock';
import { uuidIds } from '#outside/uuid-ids';
import type { Database } from '#store/database';
import { createHeldCatalogue, type HeldCatalogue } from '#store/held/held-catalogue';
import { createHeldMemory } from '#store/held/held-memory';
import { testDatabase } from '#test/database';

/** The verbs' surroundings on a database of its own, without server and renderer. */
export interface TestApp {
  readonly app: App;
  /** What its desk holds. */
  readonly catalogue: HeldCatalogue;
  /** Imports and mails that were enqueued: `[queue, data]`. */
  readonly enqueued: readonly (readonly [string, unknown])[];
  /** A company of its own and somebody who runs it. */
  company(settings?: { readonly currency?: string }): Promise<Actor>;
  close(): Promise<void>;
}

export async function testApp(): Promise<TestApp> {
  const { database, close } = await testDatabase();
  return { ...appOn(database), close };
}

/** The verbs on a database that is there already. */
export function appOn(database: Database): Omit<TestApp, 'close'> {
  const enqueued: [string, unknown][] = [];
  const refuse = () => {
    throw new Error('There is no renderer in this test.');
  };
  const catalogue = createHeldCatalogue(database);
  const app: App = {
    database,
    desk: deskHere({ database, catalogue, memory: createHeldMemory(database) }),
    pdf: { render: refuse, close: async () => {} } as unknown as App['pdf'],
    jobs: {
      enqueue: async (_, queue, data) => String(enqueued.push([queue, data])),
      enqueueLater: async (_, queue, { data }) => String(enqueued.push([queue, data])),
      work: async () => {},
      stop: async () => {},
    },
    origin: () => 'http://localhost:3000',
    ports: {
      clock: systemClock,
      ids: uuidIds,
      mailer: outboxMailer('Test <test@example.test>'),
      model: noModel,
      webhooks: noWebhooks,
      mailboxes: memoryMailboxes('right'),
      vault: secretVault('test'.repeat(8)),
    },
    links: linkSigning('a-secret-of-32-characters-or-more', { linkDays: 30, shareLinkDays: 14 }),
  };
  return {
    app,
    catalogue,
    enqueued,
    async company(settings = {}) {
      const id = uuidIds.next();
      await database.tenant(id, (t) => createCompany(t, { id, name: 'Test company', ...settings }));
      return { tenantId: id, role: 'owner', userId: null, keyId: null, requestId: null };
    },
  };
}
