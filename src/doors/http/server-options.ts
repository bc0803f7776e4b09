import type { LevelWithSilent } from 'pino';

/** How the HTTP server behaves; doors are mounted afterwards. */
export interface ServerOptions {
  readonly logLevel: LevelWithSilent;
  /** Receives log lines; standard output unless given. */
  readonly logStream?: { write(line: string): void };
  /** Number of proxies in front whose `X-Forwarded-*` is believed. */
  readonly trustedProxies?: number;
  /** Bytes; 1 MiB unless given. */
  readonly bodyLimit?: number;
  /** Milliseconds for reading one request; 30 s unless given. */
  readonly requestTimeoutMs?: number;
  /** Milliseconds for answering one; 60 s unless given. */
  readonly handlerTimeoutMs?: number;
  /** Rejects while the server cannot serve, for `/readyz`. */
  readonly ready?: () => Promise<void>;
}
