import type { Node, Related } from '#app/resource/node';
import { relations } from '#app/resource/relations';
import type { IncludeTree } from '#core/resource/include-tree';
import type { Tenant } from '#store/database';

/** Reads the wanted relations of nodes of one kind, level by level: one query an include, whatever the number of nodes. */
export async function loadRelated(t: Tenant, nodes: readonly Node[], tree: IncludeTree): Promise<void> {
  const [first] = nodes;
  if (!first) return;
  for (const [name, inner] of Object.entries(tree)) {
    const relation = relations[first.kind][name];
    if (!relation) continue;
    const values = await relation.load(t, nodes);
    nodes.forEach((node, at) => {
      node.related[relation.key] = values[at] ?? null;
    });
    await loadRelated(t, values.flatMap(nodesIn), inner);
  }
}

function nodesIn(value: Related): readonly Node[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null && 'kind' in value ? [value as Node] : [];
}
