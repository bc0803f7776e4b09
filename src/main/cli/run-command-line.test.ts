import { describe, expect, it } from 'vitest';
import { Problem } from '#core/problem';
import { type Command, type CommandCall, UsageError } from './command.ts';
import { commands } from './commands.ts';
import { runCommandLine } from './run-command-line.ts';

const options = {
  door: { type: 'string', value: 'DOOR', about: 'which door' },
  quick: { type: 'boolean', about: 'hurries' },
} as const;

function commandThat(run: (call: CommandCall) => unknown, name = 'key create', args = ['FILE']): Command {
  return {
    name,
    arguments: args,
    summary: 'does it',
    help: 'At length.',
    options,
    run: async (call) => ({ data: await run(call), text: 'done' }),
  };
}

async function type(words: string[], run: (call: CommandCall) => unknown = () => null, env = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = { env, out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const code = await runCommandLine(words, [commandThat(run)], terminal);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('the command line', () => {
  it('reads words, arguments and options', async () => {
    const seen = await type(['key', 'create', 'a.csv', '--door', 'drafts', '--quick', '--json'], (call) => ({
      file: call.arguments,
      door: call.text('door'),
      quick: call.flag('quick'),
      other: call.text('other'),
      port: call.config.port,
    }));
    expect(seen.code).toBe(0);
    expect(JSON.parse(seen.out)).toEqual({ file: ['a.csv'], door: 'drafts', quick: true, other: null, port: 3000 });
    expect((await type(['key', 'create', 'x'])).out).toBe('done');
  });

  it('takes a text that starts with a bullet as an argument', async () => {
    expect((await type(['key', 'create', '- 24 x LED\n- 3 y', '--json'], (call) => call.arguments)).out).toBe(
      '["- 24 x LED\\n- 3 y"]',
    );
  });

  it('keeps progress out of the JSON', async () => {
    const noisy = (call: CommandCall) => call.note('half way');
    expect(await type(['key', 'create', 'x', '--json'], noisy)).toMatchObject({ err: 'half way' });
    expect(await type(['key', 'create', 'x'], noisy)).toMatchObject({ out: 'half way\ndone', err: '' });
  });

  it('helps', async () => {
    for (const words of [[], ['help'], ['--help']]) expect((await type(words)).out).toContain('key create FILE');
    const { code, out } = await type(['key', 'create', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('--door DOOR  which door');
  });

  it.each([
    [['keys']],
    [['key', 'create']],
    [['key', 'create', 'a', 'b']],
    [['key', 'create', 'a', '--unknown']],
    [['key', 'create', 'a', '--door']],
  ])('ends with 2 for %j', async (words) => {
    const { code, err, out } = await type(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^proffer: .+/);
    expect(err).not.toContain('    at ');
  });

  it.each([
    [new UsageError('wrong'), 2, 'usage'],
    [new Problem('not_found', 'gone'), 1, 'not_found'],
    [new Error('broken'), 1, 'failed'],
  ])('turns %s into exit code %i', async (error, exitCode, code) => {
    const failing = () => {
      throw error;
    };
    const seen = await type(['key', 'create', 'x', '--json'], failing);
    expect(seen.code).toBe(exitCode);
    expect(JSON.parse(seen.out)).toEqual({ error: { code, message: error.message } });
    expect((await type(['key', 'create', 'x'], failing)).err).toContain(error.message);
  });

  it('keeps the values of a failed query to itself', async () => {
    const failing = () => {
      throw new Error('Failed query: insert into x\nparams: ann@example.test,hunter2', {
        cause: new Error('value "hunter2" is too long'),
      });
    };
    for (const words of [
      ['key', 'create', 'x'],
      ['key', 'create', 'x', '--json'],
    ]) {
      const { out, err } = await type(words, failing);
      expect(out + err).toContain('Failed query: insert into x');
      expect(out + err).not.toMatch(/hunter2|ann@/);
    }
  });

  it('names bad settings', async () => {
    const seen = await type(['key', 'create', 'x', '--json'], (call) => call.config, { PORT: 'x', LOG_LEVEL: 'y' });
    expect(seen.code).toBe(2);
    expect(JSON.parse(seen.out).error).toMatchObject({
      code: 'settings',
      issues: [/PORT/, /LOG/].map(() => expect.any(String)),
    });
  });
});

it('has the promised commands, each with a summary of its own', () => {
  const names = commands.map(({ name }) => name);
  const promised = ['serve', 'worker', 'migrate', 'seed', 'import products', 'draft', 'user create', 'key create'];
  expect(names).toEqual(expect.arrayContaining([...promised, 'backup', 'restore', 'doctor']));
  expect(new Set(commands.map(({ summary }) => summary)).size).toBe(commands.length);
});
