import { parseArgs } from 'node:util';
import { type Command, UsageError } from './command.ts';

/** What was typed: a command with its arguments, or the wish for help. */
export type CommandLine =
  | { readonly kind: 'help'; readonly command: Command | null }
  | {
      readonly kind: 'command';
      readonly command: Command;
      readonly positionals: readonly string[];
      readonly values: Readonly<Record<string, string | boolean | undefined>>;
    };

/** Finds the command and reads its options. Throws UsageError with a sentence that says what would be right. */
export function readCommandLine(words: readonly string[], commands: readonly Command[]): CommandLine {
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
  if (!command) return withoutCommand(words);
  const rest = words.slice(command.name.split(' ').length);
  const { values, positionals } = parse(rest, command);
  if (values['help'] === true) return { kind: 'help', command };
  const isReplaced = command.instead !== undefined && command.instead in values;
  const wanted = isReplaced ? [] : command.arguments;
  if (positionals.length !== wanted.length) {
    const list = wanted.length === 0 ? 'no arguments' : wanted.join(' ');
    throw new UsageError(`proffer ${command.name} takes ${list}.`);
  }
  return { kind: 'command', command, positionals, values };
}

function withoutCommand(words: readonly string[]): CommandLine {
  const [first] = words;
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
    return { kind: 'help', command: null };
  }
  throw new UsageError(`There is no command "${words.slice(0, 2).join(' ')}". proffer --help lists them.`);
}

function parse(args: readonly string[], command: Command) {
  const known = Object.entries(command.options).map(([name, { type }]) => [name, { type }] as const);
  // A request that starts with a bullet is an argument, not an option.
  const texts = args.filter((word) => /^-+\s/.test(word));
  const words = args.filter((word) => !texts.includes(word));
  try {
    return parseArgs({
      args: texts.length > 0 ? [...words, '--', ...texts] : words,
      allowPositionals: true,
      options: {
        ...Object.fromEntries(known),
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The options cannot be read.');
  }
}
