import type { Config } from '#main/config';

/** One option of a command, as `--name` or `--name VALUE`. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  /** Stands for the value in help texts, such as `ROLE`. */
  readonly value?: string;
  readonly about: string;
}

/** A parsed command line. */
export interface CommandCall {
  readonly arguments: readonly string[];
  /** Text of a `string` option, null when it was not given. */
  text(option: string): string | null;
  flag(option: string): boolean;
  readonly config: Config;
  /** With `--json` standard output belongs to the result; progress goes to standard error. */
  readonly json: boolean;
  /** A line of progress for people. */
  note(line: string): void;
}

/** What a command found or did: `data` for programs (`--json`), `text` for people. */
export interface CommandResult {
  readonly data: unknown;
  readonly text: string;
  /** 0 unless given. */
  readonly exitCode?: number;
}

/** One command as data. The words of `name` are what is typed. */
export interface Command {
  readonly name: string;
  /** Positional arguments, such as `['FILE']`; all are required. */
  readonly arguments: readonly string[];
  /** An option that stands in place of the arguments. */
  readonly instead?: string;
  readonly summary: string;
  /** More lines for `--help`. */
  readonly help: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  run(call: CommandCall): Promise<CommandResult>;
}

/** The command line is wrong: exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
