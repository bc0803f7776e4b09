import { type Issue, Problem } from '#core/problem';
import { readMoment } from '#core/resource/read-moment';
import type { Field, Resource } from '#core/resource/resource';
import { isUuid } from '#core/uuid';
import type { Tenant } from '#store/database';
import type { ColumnValues } from '#store/resource/insert-row';
import { readRows } from '#store/resource/read-rows';

/** What a caller wants written, by the names of the wire; checked for type already. */
export type WireValues = Readonly<Record<string, unknown>>;

/** Values of columns, and people who go into a table of their own. */
export interface ReadValues {
  readonly columns: ColumnValues;
  /** User ids, where a list of members was given. */
  readonly members: readonly string[] | null;
}

/**
 * Turns wire values into columns; what a reference names must be there.
 *
 * @throws Problem `validation_failed` with one issue for each reference that names nothing.
 */
export async function columnValues(t: Tenant, resource: Resource, values: WireValues): Promise<ReadValues> {
  const columns: Record<string, unknown> = {};
  const issues: Issue[] = [];
  let members: readonly string[] | null = null;
  for (const [name, field] of Object.entries(resource.fields)) {
    const value = values[name];
    if (value === undefined || field.readOnly || field.isElsewhere) continue;
    if (field.kind === 'members') {
      const found = await usersOf(t, Array.isArray(value) ? value : []);
      if (found.includes(null)) issues.push(invalid(name));
      members = found.filter((id) => id !== null);
      continue;
    }
    const column = field.column ?? name;
    columns[column] = await columnValue(t, field, value);
    if (columns[column] === null && value !== null && !isObject(field)) issues.push(fault(name, field));
  }
  if (issues.length > 0) throw new Problem('validation_failed', 'The request is not valid.', issues);
  return { columns, members };
}

/** Null for a reference that names nothing. */
async function columnValue(t: Tenant, field: Field, value: unknown): Promise<unknown> {
  if (isObject(field)) return value ?? {};
  if (value === null) return null;
  if (field.kind === 'names') return [...new Set((value as readonly string[]).map((name) => name.trim()))];
  if (field.kind === 'date') return readMoment(String(value))?.toISOString().slice(0, 10) ?? null;
  if (field.kind === 'moment') return readMoment(String(value));
  if (field.kind === 'member') return (await usersOf(t, [value]))[0] ?? null;
  if (field.kind !== 'reference' || field.refers === undefined) return value;
  const id = String(value).toLowerCase();
  const [row] = isUuid(id) ? await readRows(t, field.refers, { column: 'r.id', values: [id] }) : [];
  return row ? id : null;
}

/** Users by the integers of their memberships; null where there is none. */
export async function usersOf(t: Tenant, serials: readonly unknown[]): Promise<readonly (string | null)[]> {
  const texts = serials.map(String);
  const valid = texts.filter((text) => /^\d{1,15}$/.test(text));
  const rows = await readRows(t, 'member', { column: 'r.member_serial', values: valid, type: 'bigint' });
  const byId = new Map(rows.map((row) => [String(row['id']), String(row['user_id'])]));
  return texts.map((text) => byId.get(text) ?? null);
}

function isObject({ kind }: Field): boolean {
  return kind === 'customFields' || kind === 'settings';
}

function fault(path: string, { kind }: Field): Issue {
  const isDate = kind === 'date' || kind === 'moment';
  return isDate ? { path, rule: 'date', message: 'must be a valid date' } : invalid(path);
}

function invalid(path: string): Issue {
  return { path, rule: 'exists', message: `The selected ${path.replaceAll('_', ' ')} is invalid.` };
}
