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

/** Everything truly outside the server, each with a stand-in that needs no network. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly mailer: Mailer;
  readonly model: Model;
}
