import type { IncomingHttpHeaders } from 'node:http';
import type { Actor, Door as DoorName } from '#app/actor';

/** Which door is asked, and under which request id the actor will act. */
export interface AccessContext {
  readonly door: DoorName;
  readonly requestId: string;
  readonly ip: string;
}

/** Who is calling. Null means: unknown, revoked, expired, or made for another door. */
export interface Access {
  /** `key` is the bare text of `Authorization: Bearer` or `X-API-Key`. */
  byKey(key: string, context: AccessContext): Promise<Actor | null>;
  /** The signed-in person behind the cookies in `headers`. */
  bySession(headers: IncomingHttpHeaders, context: AccessContext): Promise<Actor | null>;
}
