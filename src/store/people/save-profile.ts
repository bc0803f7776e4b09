import type { Tenant } from '#store/database';

/** What a company keeps of a person; absent fields stay. */
export interface ProfileFields {
  readonly firstname?: string | null;
  readonly lastname?: string | null;
  readonly department?: string | null;
  readonly description?: string | null;
}

/** Writes a person's profile. */
export async function saveProfile(
  t: Tenant,
  userId: string,
  changes: ProfileFields & { readonly updatedAt: Date },
): Promise<void> {
  const { updatedAt, ...fields } = changes;
  const names = Object.keys(fields).filter((name) =>
    ['firstname', 'lastname', 'department', 'description'].includes(name),
  );
  const columns = ['tenant_id', 'user_id', 'updated_at', ...names];
  const values = [t.id, userId, updatedAt, ...names.map((name) => Reflect.get(fields, name))];
  const places = values.map((_value, at) => `$${at + 1}`);
  const set = ['updated_at', ...names].map((name) => `${name} = excluded.${name}`);
  await t.pg.executeSql(
    `insert into person_profile (${columns.join(', ')}) values (${places.join(', ')})
     on conflict (tenant_id, user_id) do update set ${set.join(', ')}`,
    values,
  );
}
