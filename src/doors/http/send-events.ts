import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { eventText } from './event-text.ts';
import type { StoredAnswer } from './idempotency-store.ts';
import type { Answer } from './route.ts';
import { presentFailure } from './send-refusal.ts';

const heartbeatMs = 10_000;
/** Steps that follow each other faster are left out, milliseconds. */
const pauseMs = 80;

const json = 'application/json; charset=utf-8';

/** Of every answer that consists of events. */
export const eventHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Proxies must neither keep it, nor change it, nor collect it before passing it on.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  vary: 'Accept',
};

/**
 * Answers 200 at once and tells by events how the work goes: `progress` with what the work says of itself, at last the
 * route's answer under its own name with the body of the plain answer, or `error` with the door's refusal and its
 * `status`. The answer is kept for a repeated request before it is told, also when nobody listens any more.
 */
export function sendEvents(
  reply: FastifyReply,
  work: (progress: (state: unknown) => void) => Promise<Answer>,
): FastifyReply {
  const stream = new PassThrough();
  stream.on('error', () => undefined);
  const say = (text: string): void => {
    if (!stream.destroyed) stream.write(text);
  };
  const heartbeat = setInterval(() => say(': still here\n\n'), heartbeatMs);
  heartbeat.unref();
  const finish = async () => {
    const last = await lastEvent(reply, () => work(progressTo(stream, say)));
    say(last);
  };
  say(': one moment\n\n');
  void finish()
    .catch((error: unknown) => reply.log.error({ err: error }, 'the answer could not be told'))
    .finally(() => {
      clearInterval(heartbeat);
      stream.end();
    });
  return reply.code(200).headers(eventHeaders).send(stream);
}

/** Writes a state when it has a new `step`, or the last was told a while ago and the caller takes up what we say. */
function progressTo(stream: PassThrough, say: (text: string) => void): (state: unknown) => void {
  let last: { readonly step: unknown; readonly at: number } = { step: null, at: 0 };
  return (state) => {
    const { step } = state as { step?: unknown };
    const now = performance.now();
    if (last.step === step && (now - last.at < pauseMs || stream.writableNeedDrain)) return;
    last = { step, at: now };
    say(eventText('progress', JSON.stringify(state)));
  };
}

async function lastEvent(reply: FastifyReply, work: () => Promise<Answer>): Promise<string> {
  const { request } = reply;
  const name = request.routeOptions.config.route?.events?.answer ?? 'answer';
  const done = await work().then(
    ({ status = 200, body }) => ({ status, text: written(reply, status, body), last: answerEvent(name) }),
    (error: unknown) => {
      const { status, body } = presentFailure(error, request);
      return { status, text: JSON.stringify(body), last: (text: string) => errorEvent(status, text) };
    },
  );
  await request.keepAnswer?.({ status: done.status, body: done.text, contentType: json });
  return done.last(done.text);
}

const answerEvent = (name: string) => (text: string) => eventText(name, text);

/** An answer that was kept, for a caller who asked for events. */
export function keptEvents(name: string, { status, body }: StoredAnswer): string {
  return status < 400 ? eventText(name, body) : errorEvent(status, body);
}

/** A refusal as an event: the door's own object, with the status that a plain answer would have had. */
function errorEvent(status: number, body: string): string {
  return eventText('error', JSON.stringify({ status, ...(JSON.parse(body) as object) }));
}

/** The body as the plain answer would write it, by the schema of its status. */
function written(reply: FastifyReply, status: number, body: unknown): string {
  const serialize = reply.getSerializationFunction(String(status)) as ((value: unknown) => string) | undefined;
  return serialize ? serialize(body) : JSON.stringify(body);
}
