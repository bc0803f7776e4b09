import type { Command } from './command.ts';
import { withComposition } from './with-composition.ts';

/** Creates the demo company. */
export const seed: Command = {
  name: 'seed',
  arguments: [],
  summary: 'creates the demo company on an empty installation',
  help: 'Does nothing when any company exists.',
  options: {},
  run: (call) =>
    withComposition(call, async (composition) => {
      const { seedDemo } = await import('#main/seed-demo');
      const demo = await seedDemo(composition);
      if (!demo) return { data: { created: false }, text: 'There is a company already; nothing was created.' };
      return {
        data: { created: true, tenant: demo.tenantId, email: demo.email, password: demo.password },
        text: `Created the demo company. Sign in with ${demo.email} / ${demo.password}`,
      };
    }),
};
