import { resolve } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import type { LevelWithSilent } from 'pino';
import { type Settings, settings } from './settings.ts';

/** The settings of one process, checked. Folders are absolute; null means not set. */
export interface Config {
  readonly port: number;
  readonly host: string | null;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Without a slash at the end. */
  readonly publicUrl: string | null;
  readonly smtpUrl: string | null;
  readonly imapUrl: string | null;
  readonly mailFrom: string;
  readonly secret: string | null;
  readonly demo: boolean;
  readonly signUp: 'invite' | 'open';
  /** Null: no model. */
  readonly model: ModelConfig | null;
  readonly logLevel: LevelWithSilent;
  readonly trustedProxies: number;
  /** Requests a minute for each key of the documents door; null: no limit. */
  readonly keyRate: number | null;
  /** How long signed links hold. */
  readonly linkDays: number;
  /** Webhooks may go to private networks. */
  readonly privateWebhooks: boolean;
  readonly shareLinkDays: number;
}

/** Which language model is asked, and how. */
export interface ModelConfig {
  readonly provider: 'openai-compatible' | 'anthropic';
  readonly baseUrl: string | null;
  readonly apiKey: string | null;
  readonly name: string;
  readonly structured: boolean;
  readonly timeoutMs: number;
}

/** Settings that the server cannot start with: one sentence a variable, never its value. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`These settings need attention:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Reads and checks all settings. `env` is the process environment. Throws ConfigError naming every bad variable. */
export function config(env: Readonly<Record<string, string | undefined>>): Config {
  const values = readSettings(env);
  return {
    port: values.PORT,
    host: values.HOST ?? null,
    dataDir: resolve(values.PROFFER_DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    publicUrl: values.PUBLIC_URL?.replace(/\/$/, '') ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    imapUrl: values.IMAP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    secret: values.PROFFER_SECRET ?? null,
    demo: values.PROFFER_DEMO,
    signUp: values.PROFFER_SIGN_UP,
    model: modelConfig(values),
    logLevel: values.LOG_LEVEL,
    trustedProxies: values.PROFFER_TRUST_PROXY,
    privateWebhooks: values.PROFFER_PRIVATE_WEBHOOKS,
    linkDays: values.PROFFER_LINK_DAYS,
    shareLinkDays: values.PROFFER_SHARE_LINK_DAYS,
    keyRate: values.PROFFER_KEY_RATE === 0 ? null : values.PROFFER_KEY_RATE,
  };
}

function modelConfig(values: Settings): ModelConfig | null {
  const { AI_PROVIDER: provider, AI_MODEL: name = '' } = values;
  if (provider === 'none') return null;
  const needed = ['AI_MODEL', provider === 'anthropic' ? 'AI_API_KEY' : 'AI_BASE_URL'] as const;
  const absent = needed.filter((setting) => values[setting] === undefined);
  if (absent.length > 0) throw new ConfigError(absent.map((setting) => `${setting} is needed with ${provider}.`));
  return {
    provider,
    baseUrl: values.AI_BASE_URL?.replace(/\/$/, '') ?? null,
    apiKey: values.AI_API_KEY ?? null,
    name,
    structured: values.AI_STRUCTURED_OUTPUTS,
    timeoutMs: values.AI_TIMEOUT_MS,
  };
}

/** Where to listen: what HOST says; else only this machine while demo data is there, whose password is public. */
export function listenHost(settled: Config, hasDemoData: boolean): string {
  return settled.host ?? (hasDemoData ? '127.0.0.1' : '0.0.0.0');
}

/** Origins whose pages may write with a cookie. `port` is the one really listened on. */
export function trustedOrigins(settled: Config, port: number): readonly string[] {
  if (settled.publicUrl) return [new URL(settled.publicUrl).origin];
  return [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
}

function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.entries(settings.properties).flatMap(([name, rule]) => {
    const value = env[name]?.trim();
    if (!value) return [];
    return [[name, 'type' in rule && rule.type === 'boolean' ? yesOrNo(value) : value] as const];
  });
  const values: Record<string, unknown> = Object.fromEntries(given);
  const check = new Ajv({ allErrors: true, coerceTypes: true, useDefaults: true }).compile<Settings>(settings);
  if (check(values)) return values;
  throw new ConfigError(namedProblems(check.errors ?? []));
}

function yesOrNo(value: string): boolean | string {
  if (/^(1|true|yes|on)$/i.test(value)) return true;
  return /^(0|false|no|off)$/i.test(value) ? false : value;
}

function namedProblems(errors: readonly ErrorObject[]): string[] {
  const names = new Set(errors.map((error) => error.instancePath.split('/')[1] ?? ''));
  return [...names].map((name) => {
    const rule = settings.properties[name as keyof typeof settings.properties] as { description?: string } | undefined;
    return `${name} is not valid. ${rule?.description ?? ''}`.trim();
  });
}
