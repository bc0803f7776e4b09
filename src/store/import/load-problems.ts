import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { importRow } from '#store/schema/catalogue';

/** A row that was not imported. */
export interface ProblemRow {
  readonly line: number;
  readonly reason: string;
  /** The cells as they came. */
  readonly cells: readonly string[];
}

/** Bad rows of an import after a line, in the order of the file. */
export async function loadProblems(
  t: Tenant,
  importId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<ProblemRow[]> {
  const rows = await t.tx
    .select({ line: importRow.line, reason: importRow.problem, raw: importRow.raw })
    .from(importRow)
    .where(
      and(
        eq(importRow.tenantId, t.id),
        eq(importRow.importId, importId),
        isNotNull(importRow.problem),
        gt(importRow.line, after),
      ),
    )
    .orderBy(asc(importRow.line))
    .limit(limit);
  return rows.map(({ line, reason, raw }) => ({
    line,
    reason: reason ?? '',
    cells: raw === null ? [] : JSON.parse(raw),
  }));
}
