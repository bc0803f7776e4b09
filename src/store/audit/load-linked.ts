import type { LinkedAudit } from '#core/audit/check-audit';
import type { SqlExecutor } from '#store/database';
import { auditColumns } from './audit-columns.ts';

/** A stretch of one company's chain: positions above `after`, up to `upTo`. */
export interface ChainStretch {
  readonly tenantId: string;
  readonly after: number;
  /** Null: to the end. */
  readonly upTo: number | null;
  readonly most: number;
}

/** Linked rows in order of position. */
export async function loadLinked(pg: SqlExecutor, stretch: ChainStretch): Promise<readonly LinkedAudit[]> {
  const { tenantId, after, upTo, most } = stretch;
  const { rows } = await pg.executeSql(
    `select ${auditColumns}, position::text, coalesce(encode(hash, 'hex'), '') as hash from audit
      where tenant_id = $1 and position > $2 and position <= coalesce($3::bigint, 9223372036854775807)
      order by audit.position limit $4`,
    [tenantId, after, upTo, most],
  );
  return rows.map(({ position, hash, ...facts }) => ({ facts, position: Number(position), hash }));
}

/** Rows that wait for their link longer than a minute. */
export async function countForgotten(pg: SqlExecutor): Promise<number> {
  const { rows } = await pg.executeSql(
    `select count(*)::int as waiting from (
       select from audit where hash is null and created_at < now() - interval '1 minute' limit 100000) as old`,
  );
  return rows[0]?.waiting ?? 0;
}
