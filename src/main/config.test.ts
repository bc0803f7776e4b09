import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, config, listenHost, trustedOrigins } from './config.ts';
import { settings } from './settings.ts';

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    config(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('settings', () => {
  it('work without any', () => {
    expect(config({})).toEqual({
      port: 3000,
      host: null,
      dataDir: resolve('data'),
      databaseUrl: null,
      publicUrl: null,
      smtpUrl: null,
      imapUrl: null,
      mailFrom: 'Proffer <proffer@localhost>',
      secret: null,
      demo: true,
      signUp: 'invite',
      model: null,
      keyRate: 300,
      privateWebhooks: false,
      linkDays: 30,
      shareLinkDays: 14,
      logLevel: 'info',
      trustedProxies: 0,
    });
  });

  it('count as not set when empty, and are trimmed', () => {
    expect(config({ PORT: ' 8080 ', HOST: '', DATABASE_URL: ' ', PROFFER_DEMO: '' })).toMatchObject({
      port: 8080,
      host: null,
      databaseUrl: null,
      demo: true,
    });
  });

  it.each([
    ['0', false],
    ['false', false],
    ['NO', false],
    ['1', true],
    ['on', true],
  ])('read PROFFER_DEMO=%s as %s', (text, demo) => {
    expect(config({ PROFFER_DEMO: text }).demo).toBe(demo);
  });

  it('name every bad variable at once, never its value', () => {
    const env = {
      PORT: '70000',
      DATABASE_URL: 'mysql://root:hunter2@db/x',
      PUBLIC_URL: 'https://offers.test/path',
      PROFFER_SECRET: 'hunter2',
      PROFFER_DEMO: 'maybe',
      PROFFER_SIGN_UP: 'anyone',
      AI_PROVIDER: 'magic',
      AI_BASE_URL: 'hunter2',
      AI_STRUCTURED_OUTPUTS: 'perhaps',
      AI_TIMEOUT_MS: '5',
      LOG_LEVEL: 'loud',
    };
    const problems = problemsOf(env);
    expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual(Object.keys(env).sort());
    expect(problems.join()).not.toContain('hunter2');
  });

  it('name what a model needs besides its provider', () => {
    expect(problemsOf({ AI_PROVIDER: 'anthropic' })).toEqual([
      'AI_MODEL is needed with anthropic.',
      'AI_API_KEY is needed with anthropic.',
    ]);
    expect(problemsOf({ AI_PROVIDER: 'openai-compatible', AI_MODEL: 'm' })).toEqual([
      'AI_BASE_URL is needed with openai-compatible.',
    ]);
    const env = { AI_PROVIDER: 'openai-compatible', AI_MODEL: 'm', AI_BASE_URL: 'http://localhost:11434/v1/' };
    expect(config({ ...env, AI_STRUCTURED_OUTPUTS: 'no' }).model).toEqual({
      provider: 'openai-compatible',
      baseUrl: 'http://localhost:11434/v1',
      apiKey: null,
      name: 'm',
      structured: false,
      timeoutMs: 30_000,
    });
  });

  it('keep demo data on this machine unless HOST says otherwise', () => {
    expect(listenHost(config({}), true)).toBe('127.0.0.1');
    expect(listenHost(config({}), false)).toBe('0.0.0.0');
    expect(listenHost(config({ HOST: '0.0.0.0' }), true)).toBe('0.0.0.0');
  });

  it('trust both loopback names, or the public address alone', () => {
    expect(trustedOrigins(config({}), 8080)).toEqual(['http://localhost:8080', 'http://127.0.0.1:8080']);
    expect(trustedOrigins(config({ PUBLIC_URL: 'https://offers.test/' }), 8080)).toEqual(['https://offers.test']);
  });

  it('are all explained in docs/operations.md, with the words of the schema', () => {
    const text = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
    const rows = [...text.matchAll(/^\| `([A-Z_]+)` \| (.*?) \| (.*?) \|$/gm)].map(([, name, , about]) => [
      name,
      about,
    ]);
    const wanted = Object.entries(settings.properties).map(([name, rule]) => [
      name,
      (rule as { description?: string }).description,
    ]);
    expect(rows).toEqual(wanted);
  });
});
