import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { loadRelated } from '#app/resource/load-related';
import { type Node, nodeOf } from '#app/resource/node';
import { documentNumber } from '#core/offer/document-number';
import { Problem } from '#core/problem';
import type { IncludeTree } from '#core/resource/include-tree';
import type { RunSql, Tenant } from '#store/database';
import { loadDocument } from '#store/document/load-document';
import { saveNumber } from '#store/offer/save-number';
import { takeNumber } from '#store/offer/take-number';

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
  const node = await app.database.tenant(actor.tenantId, (t) =>
    nodeIn(t, wanted, isWhole(wanted) ? t.finish : undefined),
  );
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
export function documentNode(t: Tenant, wanted: DocumentId): Promise<Node> {
  return nodeIn(t, wanted);
}

/** Does one statement read all that is wanted? */
function isWhole({ include: { elements = {}, ...others } }: DocumentId): boolean {
  return Object.keys(elements).length === 0 && Object.keys(others).length === 0;
}

async function nodeIn(t: Tenant, { id, include, trashed = false }: DocumentId, run?: RunSql): Promise<Node> {
  const { elements: within, ...others } = include;
  const found = await loadDocument(t, { id, trashed, withElements: within !== undefined }, run);
  if (!found) throw new Problem('not_found', 'Not found.');
  const node = nodeOf('offer', found.row);
  if (found.elements && within) {
    const elements = found.elements.map((row) => nodeOf('element', row));
    node.related['elements'] = elements;
    await loadRelated(t, elements, within);
  }
  await loadRelated(t, [node], others);
  return node;
}
