import type { AuditFacts } from '#core/audit/link-audit';
import type { System } from '#store/database';
import { horizon } from '#store/events/poll-events';
import { auditColumns } from './audit-columns.ts';

/** 'audt' in ASCII. */
const lockKey = 0x61_75_64_74;

/** Makes this transaction the only one that links, until it ends. False: another one is at it. */
export async function becomeLinker(s: System): Promise<boolean> {
  const { rows } = await s.pg.executeSql('select pg_try_advisory_xact_lock($1) as mine', [lockKey]);
  return rows[0]?.mine === true;
}

/**
 * Rows of all companies that wait for their link, in order of (tx, seq), at most `most`. Only of transactions older than
 * every open one: who commits late comes later, and never between two linked rows.
 */
export async function loadUnlinked(s: System, most: number): Promise<readonly AuditFacts[]> {
  const { rows } = await s.pg.executeSql(
    `select ${auditColumns} from audit
      where hash is null and tx < (select ${horizon})
      order by audit.tx, audit.seq limit $1`,
    [most],
  );
  return rows;
}
