import { type Static, Type } from 'typebox';

/**
 * Every setting, as environment variables. Empty text counts as not set. docs/operations.md lists them for people;
 * a test keeps the two lists equal.
 */
export const settings = Type.Object({
  PORT: Type.Integer({ default: 3000, minimum: 0, maximum: 65535, description: 'TCP port; 0 takes a free one.' }),
  HOST: Type.Optional(
    Type.String({
      minLength: 1,
      description: 'Address to listen on. Without it: 127.0.0.1 with demo data, else 0.0.0.0.',
    }),
  ),
  PROFFER_DATA_DIR: Type.String({
    default: './data',
    minLength: 1,
    description: 'Folder of the built-in database and of what belongs to this machine.',
  }),
  DATABASE_URL: Type.Optional(
    Type.String({
      pattern: '^postgres(ql)?://',
      description: 'PostgreSQL 15 or newer. Without it the built-in database in the data folder is used.',
    }),
  ),
  PUBLIC_URL: Type.Optional(
    Type.String({
      pattern: '^https?://[^/?#]+/?$',
      description: 'Address people use, without a path. Without it both loopback names are trusted.',
    }),
  ),
  SMTP_URL: Type.Optional(
    Type.String({ pattern: '^smtps?://', description: 'Mail server. Without it mail stays in the outbox page.' }),
  ),
  IMAP_URL: Type.Optional(
    Type.String({
      pattern: '^imaps?://[^/@]+:[^/@]+@[^/]+',
      description: 'Mailbox of the demo or oldest company, unless one is set on its page.',
    }),
  ),
  MAIL_FROM: Type.String({
    default: 'Proffer <proffer@localhost>',
    minLength: 3,
    description: 'Sender of mail that has no sender of its own.',
  }),
  PROFFER_SECRET: Type.Optional(
    Type.String({
      minLength: 32,
      description: 'Signs sessions and links, at least 32 characters. Without it one is made and kept in the database.',
    }),
  ),
  PROFFER_DEMO: Type.Boolean({
    default: true,
    description: 'On an empty installation create the demo company. 0 starts empty.',
  }),
  PROFFER_SIGN_UP: Type.Union([Type.Literal('invite'), Type.Literal('open')], {
    default: 'invite',
    description: 'Who may sign up after the first person: only the invited, or anybody.',
  }),
  AI_PROVIDER: Type.Union([Type.Literal('none'), Type.Literal('openai-compatible'), Type.Literal('anthropic')], {
    default: 'none',
    description: 'Language model that helps drafting and answers in the chat: none, openai-compatible or anthropic.',
  }),
  AI_BASE_URL: Type.Optional(
    Type.String({
      pattern: '^https?://[^?#]+$',
      description: 'Address of the model’s API, such as http://localhost:11434/v1. Needed for openai-compatible.',
    }),
  ),
  AI_API_KEY: Type.Optional(
    Type.String({ minLength: 1, description: 'Key of the model’s API. Needed for anthropic.' }),
  ),
  AI_MODEL: Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: 'Name of the model. Needed with a provider.' }),
  ),
  AI_STRUCTURED_OUTPUTS: Type.Boolean({
    default: true,
    description: 'The API takes a JSON schema for its answers. 0 for servers that only know plain JSON.',
  }),
  AI_TIMEOUT_MS: Type.Integer({
    default: 30_000,
    minimum: 100,
    maximum: 120_000,
    description: 'Longest wait for an answer of the model, in milliseconds. There is one retry.',
  }),
  LOG_LEVEL: Type.Union(
    (['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const).map((level) => Type.Literal(level)),
    { default: 'info', description: 'fatal, error, warn, info, debug, trace or silent.' },
  ),
  PROFFER_KEY_RATE: Type.Integer({
    default: 300,
    minimum: 0,
    maximum: 10_000_000,
    description: 'Requests a minute that each key of the documents door may make; 0 for no limit.',
  }),
  PROFFER_PRIVATE_WEBHOOKS: Type.Boolean({
    default: false,
    description: 'Webhooks may go to private networks, and to http. Off: only to https on the public internet.',
  }),
  PROFFER_LINK_DAYS: Type.Integer({
    default: 30,
    minimum: 1,
    maximum: 3650,
    description: 'Days that links to the PDF, to approve and to reject hold.',
  }),
  PROFFER_SHARE_LINK_DAYS: Type.Integer({
    default: 14,
    minimum: 1,
    maximum: 3650,
    description: "Days that a link to the client's page holds.",
  }),
  PROFFER_TRUST_PROXY: Type.Integer({
    default: 0,
    minimum: 0,
    maximum: 10,
    description: 'How many proxies in front set X-Forwarded-For and X-Forwarded-Proto.',
  }),
});

export type Settings = Static<typeof settings>;
