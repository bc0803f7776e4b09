import type { Actor, Door as DoorName } from '#app/actor';
import type { ToldAnswer } from './idempotency-store.ts';
import type { UploadedFile } from './parse-form.ts';
import type { EnvelopePresenter } from './refusal.ts';
import type { Route } from './route.ts';

/** A route without its application type, for everything that only reads its facts. */
export type AnyRoute = Route<never>;

/** One served route and the door it belongs to. */
export interface RouteEntry {
  readonly door: DoorName;
  readonly route: AnyRoute;
}

/** Who shapes refusals for which paths; asked in order. */
export interface EnvelopeEntry {
  owns(path: string): boolean;
  readonly present: EnvelopePresenter;
}

/** What one server knows about everything mounted on it. */
export interface ServerRegistry {
  readonly routes: RouteEntry[];
  readonly envelopes: EnvelopeEntry[];
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly registry: ServerRegistry;
  }
  interface FastifyRequest {
    /** Set once the door has authenticated the caller. */
    actor: Actor | null;
    /** What a first request under this `Idempotency-Key` created before its process ended; else null. */
    doneBefore: string | null;
    /** Keeps the answer for a repetition under the same `Idempotency-Key`; null where there is no key. */
    keepAnswer: ((answer: ToldAnswer) => Promise<void>) | null;
    /** Files that came in the body's form. */
    uploads: readonly UploadedFile[];
  }
  interface FastifyContextConfig {
    readonly route?: AnyRoute;
    readonly present?: EnvelopePresenter;
  }
}
