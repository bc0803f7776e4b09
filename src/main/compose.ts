import type { App } from '#app/app';
import { deskHere } from '#app/desk/desk-here';
import { deskThread } from '#app/desk/desk-thread';
import type { Ports } from '#app/ports';
import type { Access } from '#doors/http/access';
import { createAccess } from '#main/access';
import { type Auth, createAuth } from '#main/auth';
import { type Config, trustedOrigins } from '#main/config';
import { linkSigning } from '#main/link-signing';
import { mailInvitation } from '#main/mail-invitation';
import { mailPasswordReset } from '#main/mail-password-reset';
import { type OpenStore, type OpenStoreOptions, openStore } from '#main/open-store';
import { notePeopleChange } from '#main/people-audit';
import { imapMailboxes } from '#outside/imap-mailboxes';
import { noModel } from '#outside/no-model';
import { outboxMailer } from '#outside/outbox-mailer';
import { sdkModel } from '#outside/sdk-model';
import { secretVault } from '#outside/secret-vault';
import { smtpMailer } from '#outside/smtp-mailer';
import { systemClock } from '#outside/system-clock';
import { uuidIds } from '#outside/uuid-ids';
import { webhookSender } from '#outside/webhook-sender';
import { createPdfRenderer } from '#render/pdf/create-pdf-renderer';
import type { Database } from '#store/database';
import { createHeldCatalogue } from '#store/held/held-catalogue';
import { createHeldMemory } from '#store/held/held-memory';
import { sharedSecret } from '#store/installation/shared-secret';
import { freeMailboxes } from '#store/intake/mailbox-row';
import { createJobs } from '#store/jobs/create-jobs';
import { migrate } from '#store/migrate';

/** Everything wired together, before anybody listens. */
export interface Composition {
  readonly app: App;
  readonly auth: Auth;
  readonly access: Access;
  readonly config: Config;
  readonly store: OpenStore;
  /** Origins whose pages may write with a cookie. */
  readonly origins: () => readonly string[];
  /** Tells the port really listened on, when the settings left it open. */
  listening(port: number): void;
  /** Ends jobs, renderer and database in order. The HTTP server is closed before. */
  close(): Promise<void>;
}

export interface ComposeOptions {
  /** A command may join the database of a running server. */
  readonly join?: boolean;
  readonly onProblem?: (message: string, error?: unknown) => void;
  /** Requests are matched in a thread of their own: for servers, where others must not wait. */
  readonly deskThread?: boolean;
  /** The embedded database, when it was started already. */
  readonly started?: OpenStoreOptions['started'];
}

/** Opens the store, brings it up to date and wires the rest around it. */
export async function compose(config: Config, options: ComposeOptions = {}): Promise<Composition> {
  const onProblem = options.onProblem ?? (() => {});
  const { join = false, started } = options;
  const store = await openStore(config, { join, onProblem, ...(started ? { started } : {}) });
  try {
    return await composeOn(config, store, options);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** What is truly outside, or its stand-in, as the settings say. */
function portsOf(config: Config, secret: string): Ports {
  return {
    clock: systemClock,
    ids: uuidIds,
    mailer: config.smtpUrl ? smtpMailer(config.smtpUrl, config.mailFrom) : outboxMailer(config.mailFrom),
    model: config.model ? sdkModel(config.model) : noModel,
    webhooks: webhookSender(config.privateWebhooks),
    mailboxes: imapMailboxes,
    vault: secretVault(secret),
  };
}

function deskOf(
  database: Database,
  { deskThread: inThread, onProblem = () => {} }: Pick<ComposeOptions, 'onProblem' | 'deskThread'>,
): App['desk'] {
  if (inThread) return deskThread({ connection: database.options, onProblem });
  return deskHere({ database, catalogue: createHeldCatalogue(database), memory: createHeldMemory(database) });
}

/** The same on a store that is open already. Closing the composition closes it. */
export async function composeOn(
  config: Config,
  store: OpenStore,
  options: Pick<ComposeOptions, 'onProblem' | 'deskThread'> = {},
): Promise<Composition> {
  const { onProblem = () => {} } = options;
  const { database } = store;
  await migrate(database);
  const jobs = await createJobs(database, {
    alone: store.alone,
    onError: (error) => onProblem('A job failed', error),
  });
  if (store.alone) await freeMailboxes(database);
  const secret = config.secret ?? (await sharedSecret(database));
  const pdf = createPdfRenderer();
  let { port } = config;
  const links = () => config.publicUrl ?? `http://localhost:${port}`;
  const desk = deskOf(database, options);
  const app: App = {
    database,
    origin: links,
    links: linkSigning(secret, config),
    jobs,
    pdf,
    desk,
    ports: portsOf(config, secret),
  };
  const origins = () => trustedOrigins(config, port);
  const auth = createAuth({
    database,
    secret,
    publicUrl: config.publicUrl,
    trustedOrigins: origins,
    openSignUp: config.signUp === 'open',
    sendInvitation: (invitation) => mailInvitation(app, links(), invitation),
    sendPasswordReset: (reset) => mailPasswordReset(app, reset),
    note: (happened) => notePeopleChange(app, happened),
  });
  return {
    app,
    auth,
    access: createAccess(database, auth, (error) => onProblem('The last use of a key was not noted', error)),
    config,
    store,
    origins,
    listening(actual) {
      port = actual;
    },
    async close() {
      await jobs.stop();
      await desk.close();
      await pdf.close();
      await store.close();
    },
  };
}
