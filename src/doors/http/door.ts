import type { FastifyRequest } from 'fastify';
import type { TSchema } from 'typebox';
import type { Actor, Door as DoorName } from '#app/actor';
import type { Access } from './access.ts';
import type { IdempotencyStore } from './idempotency-store.ts';
import type { RateLimit } from './rate-limit.ts';
import type { EnvelopePresenter } from './refusal.ts';
import type { Route, UnreadableJson } from './route.ts';

/** One door as data. `routes` is the whole of it: nothing is served that is not in the list. */
export interface Door<App> {
  readonly name: DoorName;
  /** Title and introduction of its API document. */
  readonly title: string;
  readonly description: string;
  /** Does an unknown path get this door's envelope? Doors are asked in the order they are mounted. */
  owns(path: string): boolean;
  readonly envelope: EnvelopePresenter;
  /** Shape of the envelope's body, for the API document. */
  readonly refusal?: TSchema;
  readonly routes: readonly Route<App>[];
  readonly unreadableJson: UnreadableJson;
  /** Reads any content type as JSON instead of answering 415. */
  readonly anyContentType: boolean;
  readonly rateLimit: RateLimit;
  /** What each key may do, told in `X-RateLimit-…` headers; absent: as everybody. */
  readonly keyRateLimit?: RateLimit;
  /** Also reads url-encoded and multipart bodies, and texts as numbers and booleans where the schema wants those. */
  readonly forms: boolean;
  /** Replaces bearer key and cookie where a contract has its own credentials. */
  readonly authenticate?: (request: FastifyRequest, access: Access) => Promise<Actor | null>;
}

type Defaulted = 'owns' | 'unreadableJson' | 'anyContentType' | 'forms' | 'rateLimit' | 'description';

/** A door as it is written down; `prefix` such as `/api` answers `owns` unless that is given. */
export type DoorDefinition<App> = Omit<Door<App>, Defaulted> &
  Partial<Pick<Door<App>, Defaulted>> & { readonly prefix: string };

/** What a door needs from the composition. */
export interface DoorWiring<App> {
  readonly app: App;
  readonly access: Access;
  readonly idempotency?: IdempotencyStore;
  /** Origins whose pages may write with a cookie, such as `http://localhost:3000`. Asked at each request. */
  readonly trustedOrigins: () => readonly string[];
  /** Requests a minute that each key of a door with a limit for keys may make; null: without a limit. */
  readonly keyRequestsPerMinute?: number | null;
}

/** Fills in the defaults: refuse unreadable JSON and foreign content types, 600 requests a minute per caller. */
export function defineDoor<App>(definition: DoorDefinition<App>): Door<App> {
  const { prefix, ...door } = definition;
  return {
    description: '',
    owns: (path) => path === prefix || path.startsWith(`${prefix}/`),
    unreadableJson: 'refuse',
    anyContentType: false,
    forms: false,
    rateLimit: { perMinute: 600, burst: 200 },
    ...door,
  };
}
