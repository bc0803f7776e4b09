import type { App } from '#app/app';
import { sha256 } from '#app/audit/sha256';
import { type AuditFacts, linkAudit } from '#core/audit/link-audit';
import { loadChainEnds } from '#store/audit/audit-heads';
import { becomeLinker, loadUnlinked } from '#store/audit/load-unlinked';
import { type RowLink, saveLinks } from '#store/audit/save-links';

/** Rows linked in one transaction. */
export const linkBatch = 500;

/**
 * Links the oldest audit rows that have no link yet to their companies' chains; writers never wait for it. Answers how many:
 * when it is `linkBatch`, there may be more. 0 while another process links.
 */
export async function linkNewAudit({ database }: Pick<App, 'database'>): Promise<number> {
  // Most looks find nothing: they must not cost a transaction.
  const { rows: waiting } = await database.pg.executeSql('select from audit where hash is null limit 1');
  if (waiting.length === 0) return 0;
  return database.system(async (s) => {
    if (!(await becomeLinker(s))) return 0;
    const rows = await loadUnlinked(s, linkBatch);
    if (rows.length === 0) return 0;
    const byCompany = Map.groupBy(rows, ({ tenantId }) => tenantId);
    const ends = await loadChainEnds(s.pg, [...byCompany.keys()]);
    const links = [...byCompany].flatMap(([tenantId, own]) => linkedOffer(own, ends.get(tenantId) ?? null));
    await saveLinks(s, links);
    return rows.length;
  });
}

function linkedOffer(rows: readonly AuditFacts[], head: Parameters<typeof linkAudit>[0]): readonly RowLink[] {
  const links = linkAudit(head, rows, sha256);
  return rows.flatMap(({ tenantId, id }, at) => {
    const link = links[at];
    return link ? [{ tenantId, id, ...link }] : [];
  });
}
