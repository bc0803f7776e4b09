import { queryBoolean } from '#core/resource/list-query';
import { isUuid } from '#core/uuid';
import { containing } from '#store/keyset-page';
import type { FilterContext } from '#store/resource/resource-source';

type Filter = (value: string, context: FilterContext) => string;

const mostValues = 100;

function values(value: string): readonly string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, mostValues);
}

/** Ids, separated by commas, in a column; what is no id fits nothing. */
export const filters = {
  ids:
    (column: string): Filter =>
    (value, { bind }) =>
      `${column} = any (${bind(values(value).filter(isUuid))}::uuid[])`,
  words:
    (column: string): Filter =>
    (value, { bind }) =>
      `${column} = any (${bind(values(value))}::text[])`,
  /** Anything but yes and no fits nothing. */
  flag:
    (column: string): Filter =>
    (value) => {
      const wanted = queryBoolean(value);
      return wanted === null ? 'false' : `${column} = ${wanted}`;
    },
  /** A condition that `1` switches on. */
  when:
    (condition: (context: FilterContext) => string): Filter =>
    (value, context) =>
      queryBoolean(value) === true ? condition(context) : 'true',
  contains:
    (expression: string): Filter =>
    (value, { bind }) =>
      `${expression} ilike ${bind(containing(value))}`,
  /** By one of our search functions, which use a trigram index. */
  found:
    (search: string): Filter =>
    (value, { bind }) =>
      `r.id in (select ${search}(r.tenant_id, ${bind(containing(value))}, 50000))`,
  /** Integers of members, separated by commas, where the column holds a user. */
  members:
    (column: string): Filter =>
    (value, { bind }) => {
      const serials = values(value).filter((part) => /^\d{1,15}$/.test(part));
      return `${column} in (select p.id from person p where p.tenant_id = r.tenant_id and p.member_serial = any (${bind(serials)}::bigint[]))`;
    },
  /** `key,value`: one custom field, compared as text. */
  customField: ((value, { bind }) => {
    const comma = value.indexOf(',');
    if (comma === -1) return `r.custom_fields ? ${bind(value)}`;
    return `r.custom_fields ->> ${bind(value.slice(0, comma))} = ${bind(value.slice(comma + 1))}`;
  }) satisfies Filter,
  /** `1` or `with`: also what is in the trash; `only`: nothing else. */
  trashed: ((value) => {
    if (value === 'only') return 'r.deleted_at is not null';
    return value === 'with' || queryBoolean(value) === true ? 'true' : 'r.deleted_at is null';
  }) satisfies Filter,
  /** `min,max` or `min`, in major units, of a column in minor units of the row's currency (two digits). */
  amounts:
    (column: string): Filter =>
    (value, { bind }) => {
      const [from = '', to = ''] = value.split(',').map((part) => part.trim());
      if ([from, to].some((part) => part !== '' && !/^-?\d{1,12}(\.\d{1,4})?$/.test(part))) return 'false';
      const lower = from === '' ? 'true' : `${column} >= ${bind(from)}::numeric * 100`;
      return to === '' ? lower : `${lower} and ${column} <= ${bind(to)}::numeric * 100`;
    },
  /** `from,to` or `from`: ISO dates, both inclusive. */
  dates:
    (column: string): Filter =>
    (value, { bind }) => {
      const [from = '', to = ''] = value.split(',').map((part) => part.trim().slice(0, 10));
      if ([from, to].some((part) => part !== '' && !isDate(part))) return 'false';
      const lower = from === '' ? 'true' : `${column} >= ${bind(from)}::date`;
      return to === '' ? lower : `${lower} and ${column} <= ${bind(to)}::date`;
    },
};

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
