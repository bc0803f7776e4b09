import type { FastifyInstance } from 'fastify';
import { applyImapUrl } from '#main/apply-imap-url';
import { buildServer } from '#main/build-server';
import { type ComposeOptions, type Composition, compose } from '#main/compose';
import { type Config, listenHost } from '#main/config';
import { demoSignIn, hasDemo, seedDemo } from '#main/seed-demo';
import { startWorker } from '#main/start-worker';
import { type EventPoller, startEventPoller } from '#store/events/start-event-poller';
import { heldKeys, keyRevoked } from '#store/held/held-keys';
import { productsChanged } from '#store/held/load-changes';

export interface StartOptions {
  /** Works off background jobs in this process too. */
  readonly withWorker: boolean;
  readonly onProblem: (message: string, error?: unknown) => void;
  /** Receives log lines; standard output unless given. */
  readonly logStream?: { write(line: string): void };
  /** The embedded database, when it was started already. */
  readonly started?: ComposeOptions['started'];
}

/** A server that listens. */
export interface RunningServer {
  /** Where people reach it, such as `http://localhost:3000`. */
  readonly address: string;
  readonly place: string;
  readonly demo: { readonly email: string; readonly password: string } | null;
  /** Lets open requests finish, ten seconds at most, then ends everything in order. */
  close(): Promise<void>;
}

const graceMs = 10_000;

/** Opens the installation, seeds the demo company where wanted, and listens. Undoes everything when a step fails. */
export async function startServer(config: Config, options: StartOptions): Promise<RunningServer> {
  const { onProblem, started } = options;
  // Ended in the opposite order.
  const parts = new AsyncDisposableStack();
  try {
    const composition = await compose(config, { onProblem, deskThread: true, ...(started ? { started } : {}) });
    parts.defer(() => composition.close());
    if (config.demo) await seedDemo(composition);
    await applyImapUrl(composition);
    const isDemo = await hasDemo(composition);
    if (options.withWorker) parts.defer(await startWorker(composition, onProblem));
    const follower = await followEvents(composition, onProblem);
    parts.defer(() => follower.stop());
    const server = await buildServer(composition, options.logStream);
    parts.defer(() => closeServer(server));
    const host = listenHost(config, isDemo);
    await server.listen({ port: config.port, host }).catch((error: unknown) => refuseToListen(error, config));
    const port = portOf(server, config.port);
    composition.listening(port);
    return {
      address: config.publicUrl ?? `http://localhost:${port}`,
      place: composition.store.place,
      demo: isDemo ? demoSignIn : null,
      close: () => parts.disposeAsync(),
    };
  } catch (error) {
    await parts.disposeAsync();
    throw error;
  }
}

/** Keeps in step with other processes: keys end there too, and product indexes are renewed before anybody waits for them. */
function followEvents({ app }: Composition, onProblem: StartOptions['onProblem']): Promise<EventPoller> {
  return startEventPoller({
    database: app.database,
    onEvents: (events) => {
      const keys = heldKeys(app.database);
      for (const { type, subject } of events) if (type === keyRevoked && subject) keys.forget(subject);
      return app.desk.refresh(
        new Set(events.filter((event) => event.type === productsChanged).map((event) => event.tenantId)),
      );
    },
    onError: (error) => onProblem('Events could not be read', error),
  });
}

/** The port is taken: the most common mistake of a first start deserves a sentence. */
function refuseToListen(error: unknown, { port }: Config): never {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  throw Object.assign(new Error(`Port ${port} is in use. Stop the program that uses it, or set PORT.`), {
    name: 'PortInUse',
  });
}

function portOf(server: FastifyInstance, wanted: number): number {
  const address = server.server.address();
  return typeof address === 'object' && address !== null ? address.port : wanted;
}

/** Lets requests under way finish, but nobody hold up the end for longer than the grace. */
async function closeServer(server: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => server.server.closeAllConnections(), graceMs);
  await server.close();
  clearTimeout(timer);
}
