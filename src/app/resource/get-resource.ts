import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { loadAppended } from '#app/resource/load-appended';
import { loadRelated } from '#app/resource/load-related';
import { type Node, nodeOf, type SourceName } from '#app/resource/node';
import { Problem } from '#core/problem';
import type { IncludeTree } from '#core/resource/include-tree';
import type { ListQuery } from '#core/resource/list-query';
import type { Tenant } from '#store/database';
import { listRows, readRows } from '#store/resource/read-rows';

/** A page of nodes. */
export interface NodePage {
  readonly nodes: readonly Node[];
  /** Exact to 10,000. */
  readonly total: number;
  readonly totalIsEstimate: boolean;
}

export interface NodeQuery {
  readonly query: ListQuery;
  readonly include: IncludeTree;
  readonly append?: readonly string[];
}

/** A page of a resource with the wanted relations. */
export function listResource(
  app: App,
  actor: Actor,
  wanted: NodeQuery & { readonly name: SourceName },
): Promise<NodePage> {
  const { name, query, include, append = [] } = wanted;
  return app.database.tenant(actor.tenantId, async (t) => {
    const { rows, ...totals } = await listRows(t, name, { query, userId: actor.userId });
    const nodes = rows.map((row) => nodeOf(name, row));
    await loadRelated(t, nodes, include);
    await loadAppended(t, nodes, append);
    return { nodes, ...totals };
  });
}

export interface NodeId {
  readonly name: SourceName;
  /** As the path has it. */
  readonly id: string;
  readonly include: IncludeTree;
  /** Also when it is in the trash. */
  readonly trashed?: boolean;
  readonly append?: readonly string[];
}

/** @throws Problem `not_found`. */
export function getResource(app: App, actor: Actor, wanted: NodeId): Promise<Node> {
  return app.database.tenant(actor.tenantId, (t) => readNode(t, wanted));
}

/**
 * The same inside a transaction.
 *
 * @throws Problem `not_found`.
 */
export async function readNode(t: Tenant, { name, id, include, trashed = false, append = [] }: NodeId): Promise<Node> {
  const isMember = name === 'member';
  const [row] = await readRows(t, name, {
    column: isMember ? 'r.member_serial' : 'r.id',
    values: [id],
    type: isMember ? 'bigint' : 'uuid',
    trashed,
  });
  if (!row) throw new Problem('not_found', 'Not found.');
  const node = nodeOf(name, row);
  await loadRelated(t, [node], include);
  await loadAppended(t, [node], append);
  return node;
}
