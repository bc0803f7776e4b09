import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { loadRelated } from '#app/resource/load-related';
import { type Node, nodeOf } from '#app/resource/node';
import { documentNumber } from '#core/offer/document-number';
import { Problem } from '#core/problem';
import type { IncludeTree } from '#core/resource/include-tree';
import type { Tenant } from '#store/database';
import { saveNumber } from '#store/offer/save-number';
import { takeNumber } from '#store/offer/take-number';
import { readRows } from '#store/resource/read-rows';

export interface DocumentId {
  readonly id: string;
  readonly include: IncludeTree;
  /** Also when it is in the trash. */
  readonly trashed?: boolean;
}

/**
 * Reads an offer as a document. One that another door made gets its number now.
 *
 * @throws Problem `not_found`.
 */
export async function readDocument(app: App, actor: Actor, wanted: DocumentId): Promise<Node> {
  const node = await app.database.tenant(actor.tenantId, (t) => documentNode(t, wanted));
  if (node.row['number'] !== null) return node;
  const number = await numberDocument(app, actor.tenantId, wanted.id);
  return { ...node, row: { ...node.row, number } };
}

/** Gives an offer the next number unless it has one; answers the one that it has then. */
export async function numberDocument(app: App, tenantId: string, id: string): Promise<string> {
  const number = documentNumber('A', await takeNumber(app.database, tenantId, 'offer'));
  return app.database.tenant(tenantId, (t) => saveNumber(t, id, number));
}

/**
 * The same inside a transaction, without numbering.
 *
 * @throws Problem `not_found`.
 */
export async function documentNode(t: Tenant, { id, include, trashed = false }: DocumentId): Promise<Node> {
  const where = `r.state <> 'history'`;
  const [row] = await readRows(t, 'offer', { column: 'r.id', values: [id], where, trashed });
  if (!row) throw new Problem('not_found', 'Not found.');
  const node = nodeOf('offer', row);
  await loadRelated(t, [node], include);
  return node;
}
