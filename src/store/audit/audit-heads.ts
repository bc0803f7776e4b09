import type { AuditLink } from '#core/audit/link-audit';
import type { SqlExecutor } from '#store/database';

/** The last link of each of these companies; none for a company without a chain. */
export async function loadAuditHeads(
  pg: SqlExecutor,
  tenantIds: readonly string[],
): Promise<ReadonlyMap<string, AuditLink>> {
  const { rows } = await pg.executeSql(
    `select tenant_id::text as "tenantId", position::text, encode(hash, 'hex') as hash
       from audit_head where tenant_id = any($1::uuid[])`,
    [tenantIds],
  );
  return new Map(rows.map(({ tenantId, position, hash }) => [tenantId, { position: Number(position), hash }]));
}

/** Where the next row of each of these companies is to be linked: behind its head, or behind its last row if that is further. */
export async function loadChainEnds(
  pg: SqlExecutor,
  tenantIds: readonly string[],
): Promise<ReadonlyMap<string, AuditLink>> {
  const { rows } = await pg.executeSql(
    `select distinct on (tenant_id) tenant_id::text as "tenantId", position::text, encode(hash, 'hex') as hash
       from (select tenant_id, position, hash from audit_head where tenant_id = any($1::uuid[])
             union all
             select company.id, last.position, last.hash
               from unnest($1::uuid[]) as company (id)
              cross join lateral (select position, coalesce(hash, '') as hash from audit
                                   where tenant_id = company.id and position is not null
                                   order by position desc limit 1) as last) as ends
      order by tenant_id, position desc`,
    [tenantIds],
  );
  return new Map(rows.map(({ tenantId, position, hash }) => [tenantId, { position: Number(position), hash }]));
}

/** Every company with a chain, or with the head of one. Steps from company to company through the index. */
export async function loadChainOwners(pg: SqlExecutor): Promise<readonly string[]> {
  const { rows } = await pg.executeSql(
    `with recursive owner (id) as (
       (select tenant_id from audit where position is not null order by tenant_id limit 1)
       union all
       select (select tenant_id from audit where position is not null and tenant_id > owner.id order by tenant_id limit 1)
         from owner where owner.id is not null)
     select id::text from owner where id is not null union select tenant_id::text from audit_head order by 1`,
  );
  return rows.map(({ id }) => id);
}
