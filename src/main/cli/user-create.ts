import { randomBytes } from 'node:crypto';
import type { Role } from '#app/actor';
import { type Command, type CommandCall, UsageError } from './command.ts';
import { resolveTenant, tenantOption } from './resolve-tenant.ts';
import { withComposition } from './with-composition.ts';

const roles: readonly Role[] = ['viewer', 'member', 'admin', 'owner'];

/** Makes a person who can sign in. */
export const userCreate: Command = {
  name: 'user create',
  arguments: [],
  summary: 'makes a person who can sign in',
  help: 'Without --password one is made and shown once. With --company a new company is made, which the person owns.',
  options: {
    email: { type: 'string', value: 'E-MAIL', about: 'needed' },
    name: { type: 'string', value: 'NAME', about: 'the part before the @ unless given' },
    password: { type: 'string', value: 'PASSWORD', about: 'at least 8 characters' },
    role: { type: 'string', value: 'ROLE', about: `${roles.join(', ')}; member unless given` },
    company: { type: 'string', value: 'NAME', about: 'makes a new company with this name' },
    tenant: tenantOption,
  },
  run: async (call) => {
    const email = readEmail(call);
    const password = readPassword(call);
    const companyName = call.text('company');
    const role = readRole(call.text('role') ?? (companyName === null ? 'member' : 'owner'));
    return withComposition(call, async (composition) => {
      const { createPerson } = await import('#main/create-person');
      const company = companyName === null ? await resolveTenant(call, composition.app.database) : null;
      const { userId, tenantId } = await createPerson(composition, {
        email,
        name: call.text('name') ?? email.slice(0, email.indexOf('@')),
        password,
        role,
        tenantId: company?.id ?? null,
        companyName: companyName ?? '',
      });
      const shown = call.text('password') === null ? { password } : {};
      return {
        data: { id: userId, email, role, tenant: tenantId, ...shown },
        text: `Made ${email} (${role}).${shown.password ? ` Password, shown only now: ${shown.password}` : ''}`,
      };
    });
  },
};

/** The option `--email`. */
export function readEmail(call: CommandCall): string {
  const email = call.text('email')?.trim().toLowerCase() ?? '';
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new UsageError('--email must be an e-mail address.');
  return email;
}

/** The option `--password`, or a new one of 96 random bits. */
export function readPassword(call: CommandCall): string {
  const password = call.text('password') ?? randomBytes(12).toString('base64url');
  if (password.length < 8 || password.length > 200) throw new UsageError('--password needs 8 to 200 characters.');
  return password;
}

function readRole(text: string): Role {
  const role = roles.find((known) => known === text);
  if (!role) throw new UsageError(`--role must be one of ${roles.join(', ')}.`);
  return role;
}
