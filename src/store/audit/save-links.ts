import type { AuditLink } from '#core/audit/link-audit';
import type { System } from '#store/database';

/** The link of one row. */
export interface RowLink extends AuditLink {
  readonly tenantId: string;
  readonly id: string;
}

/** Stores links and the new heads of their chains. Within a company the links are in order. */
export async function saveLinks(s: System, links: readonly RowLink[]): Promise<void> {
  await s.pg.executeSql(
    `update audit set position = link.position, hash = decode(link.hash, 'hex')
       from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::text[]) as link (tenant_id, id, position, hash)
      where audit.tenant_id = link.tenant_id and audit.id = link.id`,
    [
      links.map(({ tenantId }) => tenantId),
      links.map(({ id }) => id),
      links.map(({ position }) => position),
      links.map(({ hash }) => hash),
    ],
  );
  const heads = [...new Map(links.map((link) => [link.tenantId, link])).values()];
  await s.pg.executeSql(
    `insert into audit_head (tenant_id, position, hash)
     select tenant_id, position, decode(hash, 'hex')
       from unnest($1::uuid[], $2::bigint[], $3::text[]) as head (tenant_id, position, hash)
     on conflict (tenant_id) do update set position = excluded.position, hash = excluded.hash`,
    [heads.map(({ tenantId }) => tenantId), heads.map(({ position }) => position), heads.map(({ hash }) => hash)],
  );
}
