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
  /** Goes into the Message-ID, so that a message sent twice is known as one. */
  readonly id: string;
  readonly from: string;
  /** One address each. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments?: readonly { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array }[];
}

/** What became of a message that left. */
export interface Delivery {
  /** Recipients that the server would not take, while it took others. */
  readonly refused: readonly string[];
}

/** A mail server said no for good: trying again would not help. */
export class MailRefused extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'MailRefused';
  }
}

/** Delivers one message or throws: MailRefused when it is no use trying again. */
export interface Mailer {
  /** False for the stand-in: its mail stays in the outbox page. */
  readonly delivers: boolean;
  /** Address that mail comes from. */
  readonly sender: string;
  send(mail: Mail): Promise<Delivery>;
}

/** Everything truly outside the server, each with a stand-in that needs no network. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly mailer: Mailer;
}
