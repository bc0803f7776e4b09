import type { App } from '#app/app';
import { sha256 } from '#app/audit/sha256';
import { type AuditFault, checkAudit, checkAuditEnd } from '#core/audit/check-audit';
import type { AuditLink } from '#core/audit/link-audit';
import { loadAuditHeads, loadChainOwners } from '#store/audit/audit-heads';
import { countForgotten, loadLinked } from '#store/audit/load-linked';

export interface AuditReport {
  /** Rows that were checked. */
  readonly rows: number;
  /** What is not as it was linked, at most 100. */
  readonly faults: readonly (AuditFault & { readonly tenantId: string })[];
  /** Rows that should have been linked long ago. */
  readonly forgotten: number;
}

const batch = 1_000;
const mostFaults = 100;

/** Recomputes the audit chains of all companies. Reads every linked row, a thousand at a time, and changes nothing. */
export async function verifyAudit({ database }: Pick<App, 'database'>): Promise<AuditReport> {
  const faults: (AuditFault & { tenantId: string })[] = [];
  let rows = 0;
  for (const tenantId of await loadChainOwners(database.pg)) {
    const found = await verifyChain(database, tenantId);
    rows += found.rows;
    faults.push(...found.faults.map((fault) => ({ tenantId, ...fault })));
    if (faults.length >= mostFaults) break;
  }
  return { rows, faults: faults.slice(0, mostFaults), forgotten: await countForgotten(database.pg) };
}

/** The head is read first: what is linked meanwhile stands behind it and is left for the next time. */
async function verifyChain(
  { pg }: App['database'],
  tenantId: string,
): Promise<{ readonly rows: number; readonly faults: readonly AuditFault[] }> {
  const head = (await loadAuditHeads(pg, [tenantId])).get(tenantId) ?? null;
  const faults: AuditFault[] = [];
  let last: AuditLink | null = null;
  let rows = 0;
  for (;;) {
    const stretch = { tenantId, after: last?.position ?? 0, upTo: head?.position ?? null, most: batch };
    const next = await loadLinked(pg, stretch);
    const check = checkAudit(last, next, sha256);
    rows += next.length;
    faults.push(...check.faults);
    last = check.last;
    if (next.length < batch || faults.length >= mostFaults) break;
  }
  return { rows, faults: [...faults, ...checkAuditEnd(last, head)] };
}
