import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database';

let made: TestDatabase;
beforeAll(async () => {
  made = await testDatabase();
});
afterAll(() => made.close());

const rows = async (query: string) => (await made.database.pg.executeSql(query)).rows;

test('every table that a tenant may touch shows it its own rows only', async () => {
  const open = await rows(`
    select c.relname as "table" from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm')
       and has_table_privilege('proffer_app', c.oid, 'select, insert, update, delete')
       and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
     order by 1`);
  expect(open).toEqual([]);
});

test('every view that a tenant may read names the tenant itself, because a view reads as its owner', async () => {
  const blind = await rows(`
    select viewname from pg_views
     where schemaname = 'public' and has_table_privilege('proffer_app', format('%I.%I', schemaname, viewname), 'select')
       and definition not like '%app.tenant%'`);
  expect(blind).toEqual([]);
});

test('no policy lets a tenant through without naming it', async () => {
  const blind = await rows(`
    select tablename, policyname from pg_policies
     where schemaname = 'public' and permissive = 'PERMISSIVE' and coalesce(qual, with_check) not like '%app.tenant%'`);
  expect(blind).toEqual([]);
});

test('the role of tenants has no rights beyond its tables', async () => {
  const [role] = await rows(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
            has_schema_privilege('proffer_app', 'public', 'create') as creates
       from pg_roles where rolname = 'proffer_app'`,
  );
  expect(Object.entries(role).filter(([, value]) => value)).toEqual([]);
});
