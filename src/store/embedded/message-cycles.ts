import type { PGlite } from '@electric-sql/pglite';

/** What the owner of the engine wants to hear about. */
export interface CycleWatch {
  /** A message was worked off. */
  readonly onMessage?: () => void;
  /** The engine itself threw (a failing statement does not): nothing that follows can be trusted. */
  readonly onEngineFailure?: (error: unknown) => void;
}

const terminate = 0x58;

/** Parse, Bind, Describe, Execute, Close, Flush: a query is half told until its Sync. */
const insideCycle = new Set(Array.from('PBDECH', (letter) => letter.charCodeAt(0)));

/**
 * PGlite for `PGLiteSocketServer`, with whole message cycles.
 *
 * The server hands single protocol messages of all its clients to one engine, and keeps a client's messages together
 * only while `isInTransaction()`. Between Parse and Sync the engine is just as unshareable: bare, one client's Bind lands
 * on another client's Parse. So "in the middle of a cycle" counts as "in a transaction" here.
 * Keep the mixed-load test beside this file green on every update of pglite and pglite-socket.
 */
export function keepMessageCyclesWhole(engine: PGlite, watch: CycleWatch = {}): PGlite {
  let open = false;

  const replaced = {
    isInTransaction: () => open || engine.isInTransaction(),

    async execProtocolRawStream(...[message, options]: Parameters<PGlite['execProtocolRawStream']>) {
      // A leaving client must not end the one backend that all share; what it left open is ended by `exec` below.
      if (message[0] === terminate) return;
      open = insideCycle.has(message[0] ?? 0);
      try {
        await engine.execProtocolRawStream(message, options);
      } catch (error) {
        watch.onEngineFailure?.(error);
        throw error;
      }
      watch.onMessage?.();
    },

    /** The server calls this with ROLLBACK when a client is gone that was in a transaction or in a cycle. */
    async exec(...[query, options]: Parameters<PGlite['exec']>) {
      try {
        return await engine.exec(query, options);
      } catch (error) {
        watch.onEngineFailure?.(error);
        throw error;
      } finally {
        open = false;
      }
    },
  };

  return new Proxy(engine, {
    get(target, name) {
      if (Object.hasOwn(replaced, name)) return Reflect.get(replaced, name);
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
