/** The time now. Tests stop it. */
export interface Clock {
  now(): Date;
}

/** Makes identifiers: `next()` is a UUIDv7, lower case. */
export interface Ids {
  next(): string;
}

/** A message ready to leave. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments?: readonly { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array }[];
}

/** Delivers one message or throws. `delivers` is false for the stand-in: its mail stays in the outbox page. */
export interface Mailer {
  readonly delivers: boolean;
  /** Address that mail comes from. */
  readonly sender: string;
  send(mail: Mail): Promise<void>;
}

/** Everything truly outside the server, each with a stand-in that needs no network. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly mailer: Mailer;
}
