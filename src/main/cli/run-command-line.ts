import { Problem } from '#core/problem';
import { describeError } from '#doors/http/logger-options';
import { ConfigError, config } from '#main/config';
import { type Command, type CommandCall, UsageError } from './command.ts';
import { commandHelp, helpText } from './help-text.ts';
import { type CommandLine, readCommandLine } from './read-command-line.ts';

/** Where a command line comes from and where its output goes. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  out(text: string): void;
  err(text: string): void;
}

/** Runs one command line. Answers the exit code: 0 done, 1 failed, 2 wrong command line or settings. */
export async function runCommandLine(
  words: readonly string[],
  commands: readonly Command[],
  terminal: Terminal,
): Promise<number> {
  const json = words.includes('--json');
  try {
    const line = readCommandLine(words, commands);
    if (line.kind === 'help') {
      terminal.out(line.command ? commandHelp(line.command) : helpText(commands));
      return 0;
    }
    const result = await line.command.run(callOf(line, json, terminal));
    if (json) terminal.out(JSON.stringify(result.data));
    else if (result.text !== '') terminal.out(result.text);
    return result.exitCode ?? 0;
  } catch (error) {
    return fail(error, json, terminal);
  }
}

function callOf(line: CommandLine & { readonly kind: 'command' }, json: boolean, terminal: Terminal): CommandCall {
  const { values } = line;
  return {
    arguments: line.positionals,
    text: (option) => {
      const value = values[option];
      return typeof value === 'string' ? value : null;
    },
    flag: (option) => values[option] === true,
    config: config(terminal.env),
    json,
    note: (text) => (json ? terminal.err(text) : terminal.out(text)),
  };
}

function fail(error: unknown, json: boolean, terminal: Terminal): number {
  const isKnown = isForeseen(error);
  // What nobody foresaw may be a query that lists its values.
  const described = describeError(error);
  const message = isKnown && error instanceof Error ? error.message : described.message;
  if (json) terminal.out(JSON.stringify({ error: { code: codeOf(error), message, ...issuesOf(error) } }));
  else terminal.err(`proffer: ${message}${isKnown ? '' : `\n${stackOf(described)}`}`);
  return error instanceof UsageError || error instanceof ConfigError ? 2 : 1;
}

function stackOf({ stack, cause }: ReturnType<typeof describeError>): string {
  return cause ? `${stack}\ncaused by ${cause.message}\n${stackOf(cause)}` : stack;
}

/** Sentences written for people need no stack. */
function isForeseen(error: unknown): boolean {
  const names = ['DirectoryInUse', 'CommandFailure', 'RestoreRefused', 'PortInUse'];
  if (!(error instanceof Error)) return false;
  return (
    error instanceof UsageError ||
    error instanceof ConfigError ||
    error instanceof Problem ||
    names.includes(error.name)
  );
}

function codeOf(error: unknown): string {
  if (error instanceof Problem) return error.code;
  if (error instanceof UsageError) return 'usage';
  return error instanceof ConfigError ? 'settings' : 'failed';
}

function issuesOf(error: unknown): object {
  if (error instanceof Problem && error.issues.length > 0) return { issues: error.issues };
  return error instanceof ConfigError ? { issues: error.problems } : {};
}
