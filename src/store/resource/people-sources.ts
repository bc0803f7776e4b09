import { filters } from '#store/resource/filters';
import type { ResourceSource } from '#store/resource/resource-source';

/** Names as the documents split them: what the profile says, else the last word is the family name. */
const firstname = `coalesce(f.firstname, nullif(regexp_replace(r.name, '\\s*\\S+$', ''), ''), r.name)`;
const lastname = `coalesce(f.lastname, case when r.name ~ '\\s' then substring(r.name from '\\S+$') else '' end)`;
const from = 'person r left join person_profile f on f.tenant_id = r.tenant_id and f.user_id = r.id';

/** A person's membership in the company. */
const memberSource: ResourceSource = {
  from,
  columns: `r.member_serial::int as id, r.id as user_id, r.name, r.role, f.position, f.department, f.work_quota, r.joined_at`,
  live: 'true',
  order: 'r.joined_at desc',
  filters: { search: filters.contains(`(r.name || ' ' || r.email)`) },
  sorts: { name: 'lower(r.name)', created_at: 'r.joined_at', position: 'f.position', department: 'f.department' },
};

/** The person behind a membership. */
const userSource: ResourceSource = {
  from,
  columns: `r.user_serial::int as id, r.id as user_id, ${firstname} as firstname, ${lastname} as lastname, r.name as "fullName", r.email,
    f.department, f.description`,
  live: 'true',
  order: 'r.joined_at desc',
  filters: {},
  sorts: {},
};

export const peopleSources = { member: memberSource, user: userSource } as const;
