import type { Command } from './command.ts';

/** The list of all commands. */
export function helpText(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => usage(command).length));
  return [
    'Usage: proffer COMMAND [options]',
    '',
    ...commands.map((command) => `  ${usage(command).padEnd(width)}  ${command.summary}`),
    '',
    'Every command takes --json and --help. Settings come from the environment; docs/operations.md lists them.',
  ].join('\n');
}

/** Everything about one command. */
export function commandHelp(command: Command): string {
  const options = Object.entries(command.options).map(
    ([name, option]) => [`--${name}${option.value ? ` ${option.value}` : ''}`, option.about] as const,
  );
  const all = [...options, ['--json', 'prints the result as JSON'] as const];
  const width = Math.max(...all.map(([name]) => name.length));
  return [
    `Usage: proffer ${usage(command)} [options]`,
    '',
    command.summary,
    ...(command.help ? ['', command.help] : []),
    '',
    ...all.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`),
  ].join('\n');
}

function usage(command: Command): string {
  return [command.name, ...command.arguments].join(' ');
}
