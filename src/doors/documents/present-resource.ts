import type { Row } from '#app/resource/node';
import { type Field, type ResourceName, resources } from '#core/resource/resource';
import { wireDecimal, wireTime } from '#doors/documents/wire';

/** Resources that show when they were made and changed. */
const stamped: ReadonlySet<ResourceName> = new Set(['project', 'time', 'expense']);

/** A row of a resource in the words of the wire, without its relations. */
export function presentResource(name: ResourceName, row: Row): Record<string, unknown> {
  if (name === 'member') return presentMember(row);
  if (name === 'product') return presentProduct(row);
  const shown: Record<string, unknown> = { id: row['id'] };
  for (const [key, field] of Object.entries(resources[name].fields)) {
    if (field.writeOnly || field.kind === 'settings') continue;
    shown[key] = shownValue(field, row[key]);
  }
  if (stamped.has(name)) {
    shown['created_at'] = wireTime(row['created_at']);
    shown['updated_at'] = wireTime(row['updated_at']);
  }
  return shown;
}

function shownValue({ kind }: Field, value: unknown): unknown {
  if (kind === 'number') return wireDecimal(value);
  if (kind === 'moment') return wireTime(value);
  return value ?? null;
}

function presentProduct(row: Row): Record<string, unknown> {
  return {
    id: row['id'],
    name: row['name'],
    price: wireDecimal(row['price']),
    vat_rate: wireDecimal(row['vat_rate']),
    vat_rate_id: row['vat_rate_id'],
    sku: row['sku'],
    description: row['description'],
    remark: row['remark'],
    is_percentage: row['is_percentage'],
    is_excluded_from_budget: row['is_excluded_from_budget'],
    revenue_account_no: row['revenue_account_no'],
  };
}

const roleIds: Readonly<Record<string, number>> = { owner: 1, admin: 2, member: 3, viewer: 4 };

function presentMember(row: Row): Record<string, unknown> {
  const role = String(row['role']);
  const joined = wireTime(row['joined_at']);
  return {
    id: row['id'],
    role: { id: roleIds[role] ?? 0, name: role, guard_name: 'web', created_at: joined, updated_at: joined },
    name: row['name'],
    position: row['position'] ?? null,
    work_quota: wireDecimal(row['work_quota']),
  };
}

/** The person behind a membership. */
export function presentUser(row: Row): Record<string, unknown> {
  return {
    id: row['id'],
    firstname: row['firstname'],
    lastname: row['lastname'],
    fullName: row['fullName'],
    email: row['email'],
    department: row['department'] ?? null,
    description: row['description'] ?? null,
    avatar: null,
    gravatar_url: null,
  };
}
