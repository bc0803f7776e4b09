import type { FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Actor, Role } from '#app/actor';
import type { RefusalCode } from './refusal-code.ts';

/** HTTP methods a door may serve. HEAD and OPTIONS are the server's own. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Shapes of one endpoint. The body is judged strictly; params and query are read as text and converted. */
export interface RouteSchema {
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  /** Response body by status. A status without an entry is sent as it is. */
  readonly response?: Readonly<Record<number, TSchema>>;
}

type Part<S extends RouteSchema, K extends 'params' | 'query' | 'body'> = S[K] extends TSchema ? Static<S[K]> : unknown;

/** One request, parsed and authorised. `request` is there for headers and `ip`. */
export interface Call<S extends RouteSchema = RouteSchema, A extends Actor | null = Actor | null> {
  readonly actor: A;
  readonly params: Part<S, 'params'>;
  readonly query: Part<S, 'query'>;
  readonly body: Part<S, 'body'>;
  readonly requestId: string;
  /** Who asks, at a public route that wants to know; null for somebody unknown. Refuses nobody. */
  readonly caller: () => Promise<Actor | null>;
  readonly request: FastifyRequest;
  /** Aborted when the caller is gone or the time is up. */
  readonly signal: AbortSignal;
  /** Tells a caller that wants to see it how far the work is; does nothing for others. */
  readonly progress: (state: unknown) => void;
}

/** What an endpoint answers. `status` is 200 unless given; `body` is JSON data, a Buffer or a stream. */
export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** `public` routes get no actor; `session` routes need a key or a signed-in person with at least `role`. */
export type RouteAccess = { readonly auth: 'public' } | { readonly auth: 'session'; readonly role: Role };

interface RouteFacts {
  readonly method: Method;
  /** Full path with `:params`, such as `/api/offers/:offerId`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  /** Bytes; 1 MiB unless given. */
  readonly bodyLimit?: number;
  /** The body is a file: `body` is a Buffer unless it came as JSON. */
  readonly rawBody?: boolean;
  /** The answer is written as it is: `schema.response` only describes it. */
  readonly plainJson?: boolean;
  /** Milliseconds until 503; the server's `handlerTimeoutMs` unless given. */
  readonly timeoutMs?: number;
  /** Opened by a signed address: asked for at most sixty times a minute and caller, answered more often. */
  readonly signed?: boolean;
  /** Honours `Idempotency-Key`. POST only. */
  readonly idempotent?: boolean;
  /** Callers may ask for the answer as server-sent events, with progress before it. */
  readonly events?: EventNames;
  /** Overrides the door's rule for a body that is not JSON. */
  readonly unreadableJson?: UnreadableJson;
  /** The door's own code words at this endpoint, read by its envelope. */
  readonly errorCodes?: Readonly<Partial<Record<RefusalCode, string>>>;
}

/** What a stream of events consists of: any number of `progress`, then one named `answer`, or `error`. */
export interface EventNames {
  /** Name of the last event, whose data is the body of the plain answer. */
  readonly answer: string;
  /** Data of a `progress` event. */
  readonly progress: TSchema;
}

/** A body that is not JSON is refused, or counts as `{}` and is left to validation. */
export type UnreadableJson = 'refuse' | 'empty';

/** One endpoint as data: the server, the API document and the generated tests all read this. */
export type Route<App> = RouteFacts &
  RouteAccess & {
    readonly schema: RouteSchema;
    readonly recover?: Recovery<App>;
    /** Refuses a request before anything in it is checked, so that its refusal tells nothing. */
    precheck?(request: FastifyRequest, app: App): void;
    handler(call: Call, app: App): Promise<Answer>;
  };

/** How a repeated request is answered whose first process ended after the work was done and before it could say so. */
export interface Recovery<App> {
  /** What the work creates: entity of its audit row. */
  readonly entity: string;
  /** The answer again, from the id of what was created. */
  answer(call: Call, id: string, app: App): Promise<Answer>;
}

type TypedRoute<App, S extends RouteSchema> = RouteFacts & {
  readonly schema: S;
  readonly recover?: Recovery<App>;
} & (
    | { readonly auth: 'public'; handler(call: Call<S, null>, app: App): Promise<Answer> }
    | { readonly auth: 'session'; readonly role: Role; handler(call: Call<S, Actor>, app: App): Promise<Answer> }
  );

/** Gives a door its `route({...})`: types of params, query and body follow from the schema. */
export function routeFor<App>(): <S extends RouteSchema>(route: TypedRoute<App, S>) => Route<App> {
  return (route) => route as Route<App>;
}
