import type { Issue } from '#core/problem';
import type { RefusalCode } from './refusal-code.ts';
import type { RouteAccess, RouteSchema } from './route.ts';

/** The facts of a matched route that an envelope may look at. */
export type RefusedRoute = RouteAccess & {
  readonly method: string;
  readonly path: string;
  readonly schema: RouteSchema;
  readonly errorCodes?: Readonly<Partial<Record<RefusalCode, string>>>;
};

/** One refused request, before a door gives it its shape. `status` is the usual status of `code`. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly status: number;
  /** A sentence for people; never a stack or a database message. */
  readonly message: string;
  readonly issues: readonly Issue[];
  readonly requestId: string;
  readonly method: string;
  /** Path without query string. */
  readonly path: string;
  /** Null where no route of a door matched. */
  readonly route: RefusedRoute | null;
}

/** A refusal in a door's own shape; `status` replaces the usual one. */
export interface Envelope {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type EnvelopePresenter = (refusal: Refusal) => Envelope;
