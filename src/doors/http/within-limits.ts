import type { FastifyReply } from 'fastify';
import { HttpRefusal } from './http-refusal.ts';

/**
 * Does the work of one request. Its signal is aborted when the caller hangs up, and when the time is up: then this rejects
 * with `timeout` at once, whatever the work does about it. (The server's own limit and signal end with a request's body.)
 */
export async function withinLimits<T>(
  reply: FastifyReply,
  limitMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  const timeUp = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const refusal = new HttpRefusal('timeout', 'This took too long.');
    abort.abort(refusal);
    timeUp.reject(refusal);
  }, limitMs);
  const hungUp = () => {
    if (!reply.raw.writableFinished) abort.abort();
  };
  reply.raw.once('close', hungUp);
  try {
    return await Promise.race([work(abort.signal), timeUp.promise]);
  } finally {
    clearTimeout(timer);
    reply.raw.off('close', hungUp);
  }
}
