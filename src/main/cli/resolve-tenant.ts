import type { Actor } from '#app/actor';
import type { Database } from '#store/database';
import type { CommandCall, CommandOption } from './command.ts';
import { CommandFailure } from './command-failure.ts';

/** The option by which commands say which company they mean. */
export const tenantOption: CommandOption = {
  type: 'string',
  value: 'COMPANY',
  about: 'id or name of the company; the oldest unless given',
};

interface Company {
  readonly id: string;
  readonly name: string;
}

/** The company a command works for. Throws CommandFailure when there is none, or none with this name. */
export async function resolveTenant(call: CommandCall, database: Database): Promise<Company> {
  const { rows } = await database.pg.executeSql('select id, name from tenant order by created_at, id');
  const companies: readonly Company[] = rows;
  const wanted = call.text('tenant')?.trim().toLowerCase() ?? null;
  if (wanted !== null) {
    const found = companies.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
    if (found) return found;
    throw new CommandFailure(`There is no company "${call.text('tenant')}".${listOf(companies)}`);
  }
  const [oldest] = companies;
  if (!oldest) throw new CommandFailure('There is no company yet. Sign up in the browser, or use proffer user create.');
  if (companies.length > 1) call.note(`Working for ${oldest.name}; --tenant names another company.`);
  return oldest;
}

/** Whoever sits at the machine acts as the owner. */
export function ownerOf(company: Company): Actor {
  return { tenantId: company.id, role: 'owner', userId: null, keyId: null, requestId: null };
}

function listOf(companies: readonly Company[]): string {
  return companies.length === 0 ? '' : ` There is: ${companies.map(({ name }) => name).join(', ')}.`;
}
