import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { numberDocument } from '#app/document/read-document';
import type { NodePage } from '#app/resource/get-resource';
import { loadRelated } from '#app/resource/load-related';
import { type Node, nodeOf } from '#app/resource/node';
import type { IncludeTree } from '#core/resource/include-tree';
import { type DocumentListQuery, listDocuments as list } from '#store/offer/list-documents';

export type { DocumentFilter, DocumentListQuery } from '#store/offer/list-documents';

/** A page of offers as documents. Those that other doors made get their numbers now. */
export async function listDocuments(
  app: App,
  actor: Actor,
  { query, include }: { readonly query: DocumentListQuery; readonly include: IncludeTree },
): Promise<NodePage> {
  const page = await app.database.tenant(actor.tenantId, async (t) => {
    const { rows, ...totals } = await list(t, query, Object.keys(include).length === 0);
    const nodes = rows.slice(0, query.limit).map((row) => nodeOf('offer', row));
    await loadRelated(t, nodes, include);
    return { nodes, ...totals };
  });
  return { ...page, nodes: await numbered(app, actor, page.nodes) };
}

async function numbered(app: App, { tenantId }: Actor, nodes: readonly Node[]): Promise<readonly Node[]> {
  const result: Node[] = [];
  for (const node of nodes) {
    const { number, id } = node.row;
    result.push(
      number !== null
        ? node
        : { ...node, row: { ...node.row, number: await numberDocument(app, tenantId, String(id)) } },
    );
  }
  return result;
}
