import type { Command } from './command.ts';
import { readEmail, readPassword } from './user-create.ts';
import { withComposition } from './with-composition.ts';

/** Sets a password for somebody who forgot it. */
export const userPassword: Command = {
  name: 'user password',
  arguments: [],
  summary: 'sets a new password and signs the person out everywhere',
  help: 'Without --password one is made and shown once.',
  options: {
    email: { type: 'string', value: 'E-MAIL', about: 'needed' },
    password: { type: 'string', value: 'PASSWORD', about: 'at least 8 characters' },
  },
  run: async (call) => {
    const email = readEmail(call);
    const password = readPassword(call);
    return withComposition(call, async (composition) => {
      const { setPassword } = await import('#main/create-person');
      await setPassword(composition, email, password);
      const shown = call.text('password') === null ? { password } : {};
      return {
        data: { email, ...shown },
        text: `Set.${shown.password ? ` Password, shown only now: ${shown.password}` : ''}`,
      };
    });
  },
};
