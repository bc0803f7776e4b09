import type { Door, Role } from '#app/actor';
import { type Command, type CommandCall, UsageError } from './command.ts';
import { CommandFailure } from './command-failure.ts';
import { ownerOf, resolveTenant, tenantOption } from './resolve-tenant.ts';
import { withComposition } from './with-composition.ts';

const doorNames: readonly Door[] = ['drafts', 'documents', 'partners', 'decisioning', 'choice', 'admin'];
const roles: readonly Role[] = ['viewer', 'member', 'admin', 'owner'];

/** Makes a key for one door and shows it this once. */
export const keyCreate: Command = {
  name: 'key create',
  arguments: [],
  summary: 'makes a key for one door and shows it this once',
  help: '',
  options: {
    door: { type: 'string', value: 'DOOR', about: doorNames.join(', ') },
    mode: { type: 'string', value: 'MODE', about: 'live (unless given) or test' },
    role: { type: 'string', value: 'ROLE', about: `what the key may do: ${roles.join(', ')}; owner unless given` },
    partner: { type: 'string', value: 'CODE', about: 'the partner, for the partners door' },
    name: { type: 'string', value: 'NAME', about: 'a name to know it by' },
    tenant: tenantOption,
  },
  run: (call) => {
    const door = oneOf(call, 'door', doorNames);
    const mode = call.text('mode') === null ? 'live' : oneOf(call, 'mode', ['live', 'test'] as const);
    const role = call.text('role') === null ? 'owner' : oneOf(call, 'role', roles);
    if (door === 'partners') throw new CommandFailure('The partners door is not open yet.');
    return withComposition(call, async ({ app }) => {
      const { createKey } = await import('#app/key/create-key');
      const company = await resolveTenant(call, app.database);
      const name = call.text('name') ?? `${door} ${mode}`;
      const { secret } = await createKey(app, ownerOf(company), { name, door, mode, role });
      return {
        data: { door, key: secret, tenant: company.id },
        text: `Key for the ${door} door of ${company.name} (${mode}, ${role}). It is shown only now:\n${secret}`,
      };
    });
  },
};

function oneOf<T extends string>(call: CommandCall, option: string, allowed: readonly T[]): T {
  const given = call.text(option);
  const found = allowed.find((value) => value === given);
  if (found) return found;
  throw new UsageError(`--${option} must be one of ${allowed.join(', ')}.`);
}
