import type { Tenant } from '#store/database';

/** Says who works on a project. */
export async function replaceProjectMembers(t: Tenant, projectId: string, userIds: readonly string[]): Promise<void> {
  await t.pg.executeSql('delete from project_member where tenant_id = $1 and project_id = $2 and user_id <> all ($3)', [
    t.id,
    projectId,
    userIds,
  ]);
  await t.pg.executeSql(
    'insert into project_member (tenant_id, project_id, user_id) select $1, $2, unnest($3::text[]) on conflict do nothing',
    [t.id, projectId, userIds],
  );
}
