import { commands } from './commands.ts';
import { runCommandLine } from './run-command-line.ts';

/** The program behind `npx proffer` and `npm start`. */
export async function main(): Promise<void> {
  process.exitCode = await runCommandLine(process.argv.slice(2), commands, {
    env: process.env,
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
  });
}

await main();
