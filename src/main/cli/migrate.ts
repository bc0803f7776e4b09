import type { Command } from './command.ts';
import { withStore } from './with-store.ts';

/** Brings the database up to date. */
export const migrate: Command = {
  name: 'migrate',
  arguments: [],
  summary: 'brings the database up to date',
  help: 'serve does this as well; run it alone before starting new servers beside old ones.',
  options: {},
  run: (call) =>
    withStore(call, async ({ database }) => {
      const { migrate: bringUpToDate } = await import('#store/migrate');
      const { applied, unknown } = await bringUpToDate(database);
      const newer = unknown.length > 0 ? ` The database has newer migrations: ${unknown.join(', ')}.` : '';
      const done = applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.';
      return { data: { applied, unknown }, text: `${done}${newer}` };
    }),
};
