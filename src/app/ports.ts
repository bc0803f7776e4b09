import type { Static, TSchema } from 'typebox';

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

/** A question to a language model whose answer has a shape. */
export interface ModelQuestion<S extends TSchema> {
  /** Our own words. Text of others goes into `material` alone. */
  readonly instructions: string;
  readonly material: string;
  readonly schema: S;
  /** Longest answer, in tokens. */
  readonly mostTokens: number;
  /** Ends the waiting, as when the caller has hung up. */
  readonly signal: AbortSignal | null;
}

/** Something that a model may do during a talk. `run` gets input that the schema accepts, and answers plain data. */
export interface ModelTool {
  readonly name: string;
  readonly description: string;
  readonly input: TSchema;
  run(input: unknown): Promise<unknown>;
}

/** A talk with a model that may use tools. */
export interface ModelTalk {
  readonly instructions: string;
  readonly messages: readonly { readonly role: 'user' | 'assistant'; readonly text: string }[];
  readonly tools: readonly ModelTool[];
  /** How many times it may answer or call tools before it must stop. */
  readonly mostSteps: number;
  /** Ends the talk, as when nobody listens any more. */
  readonly signal: AbortSignal;
}

/** What happens during a talk, in order. A tool's output follows its call. */
export type TalkEvent =
  | { readonly type: 'text'; readonly delta: string }
  | { readonly type: 'call'; readonly id: string; readonly tool: string; readonly input: unknown }
  | { readonly type: 'output'; readonly id: string; readonly output: unknown }
  | { readonly type: 'failure'; readonly id: string; readonly message: string };

/** The model gave no usable answer, after one retry where that could help. The message is for logs and names no content. */
export class ModelFailed extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ModelFailed';
  }
}

/** A language model, where one is set. Never called inside a transaction. What it says is untrusted. */
export interface Model {
  /** False for the stand-in: nothing may be asked. */
  readonly isSet: boolean;
  /** @throws ModelFailed */
  answer<S extends TSchema>(question: ModelQuestion<S>): Promise<Static<S>>;
  /** Ends early without a word when the signal says so. @throws ModelFailed */
  talk(talk: ModelTalk): AsyncIterable<TalkEvent>;
}

/** How to sign in to a mailbox by IMAP. */
export interface MailboxAccount {
  readonly host: string;
  readonly port: number;
  /** Encrypted from the start, encrypted after the greeting, or not at all. */
  readonly security: 'tls' | 'starttls' | 'plain';
  readonly user: string;
  readonly password: string;
  readonly folder: string;
}

/** A mail in the folder, before it is fetched. */
export interface WaitingMail {
  readonly uid: number;
  /** Bytes. */
  readonly size: number;
  /** When it came into the folder. */
  readonly arrivedAt: Date;
  readonly subject: string | null;
  readonly senderName: string | null;
  readonly senderEmail: string | null;
}

/** The folder of a mailbox, opened. */
export interface OpenMailbox {
  /** Changes when the server numbers the mails anew. */
  readonly uidValidity: string;
  /** The next mail to come gets this number or a higher one. */
  readonly nextUid: number;
  /** Mails with a higher number, ascending; at most `most`. */
  waiting(afterUid: number, most: number): Promise<readonly WaitingMail[]>;
  /** The mail as it came; null when it is gone. */
  fetch(uid: number): Promise<Uint8Array | null>;
  /** Moves a mail to a folder (made when it is missing), or marks it as read. One that is gone is no error. */
  file(uid: number, moveTo: string | null): Promise<void>;
  close(): Promise<void>;
}

/** Why a mailbox cannot be opened. */
export type MailboxFault = keyof typeof mailboxFaults;

/** What each fault says. The server's own words stay out: an address may be anything. */
export const mailboxFaults = {
  unreachable: 'No IMAP server answers at this address.',
  certificate: 'The connection cannot be encrypted, or the certificate is not valid.',
  sign_in: 'The server refuses this sign-in.',
  folder: 'The folder cannot be opened.',
  password: 'The stored password cannot be opened. Enter it again.',
  interrupted: 'The connection broke off.',
} as const;

/** The fault that a sentence tells of; null for one that is not ours. */
export function mailboxFaultOf(sentence: string | null): MailboxFault | null {
  const faults = Object.keys(mailboxFaults) as MailboxFault[];
  return faults.find((fault) => mailboxFaults[fault] === sentence) ?? null;
}

/** A mailbox that cannot be opened. */
export class MailboxRefused extends Error {
  readonly fault: MailboxFault;

  constructor(fault: MailboxFault) {
    super(mailboxFaults[fault]);
    this.name = 'MailboxRefused';
    this.fault = fault;
  }
}

/** Opens mailboxes, or throws MailboxRefused. */
export interface Mailboxes {
  open(account: MailboxAccount): Promise<OpenMailbox>;
}

/** Keeps secrets that the server itself must be able to read again. */
export interface Vault {
  /** `context` names what the secret is for, such as a tenant; it opens nowhere else. */
  seal(secret: string, context: string): Uint8Array;
  /** Null when it was sealed with another key or for something else. */
  open(sealed: Uint8Array, context: string): string | null;
}

/** One call of a webhook. */
export interface WebhookPost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For everything, from the name to the last byte. */
  readonly timeoutMs: number;
}

/** Calls addresses that customers name, and therefore only such as are on the public internet. */
export interface WebhookSender {
  /** Addresses on private networks, and without TLS, are called too. */
  readonly allowsPrivate: boolean;
  /** Is this host, when it is an IP address, one that is not called? */
  refusesHost(host: string): boolean;
  /** The status of the answer; redirects are answers. Throws when there is none, or the address is refused. */
  post(message: WebhookPost): Promise<number>;
}

/** Everything truly outside the server, each with a stand-in that needs no network. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly mailer: Mailer;
  readonly model: Model;
  readonly mailboxes: Mailboxes;
  readonly vault: Vault;
  readonly webhooks: WebhookSender;
}
