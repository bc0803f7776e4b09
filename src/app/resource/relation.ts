import { type Node, nodeOf, type Related, type SourceName } from '#app/resource/node';
import type { Tenant } from '#store/database';
import { type Pairing, readPairs } from '#store/resource/read-pairs';
import { countRows, readRows, type WantedRows } from '#store/resource/read-rows';

/** How one include is read: once for all nodes of a level, never once a node. */
export interface Relation {
  /** Key in the answer. */
  readonly key: string;
  /** One value a node, in their order. */
  load(t: Tenant, nodes: readonly Node[]): Promise<readonly Related[]>;
}

type Options = Pick<WantedRows, 'type' | 'where' | 'trashed'> & {
  /** Column that is looked up: `r.id` for one, the foreign key for many. */
  readonly by?: string;
  /** Name under which rows show that column; its own unless given. */
  readonly as?: string;
};

/** The row that a key of the node names, or null. */
export function one(key: string, kind: SourceName, link: Options & { readonly from: string }): Relation {
  const { from, by = 'r.id', as: name = columnName(by), ...options } = link;
  return {
    key,
    async load(t, nodes) {
      const values = nodes.map(({ row }) => row[from] ?? null).filter((value) => value !== null);
      const rows = await readRows(t, kind, { column: by, values, ...options });
      const byKey = new Map(rows.map((row) => [String(row[name]), row]));
      return nodes.map(({ row }) => {
        const found = byKey.get(String(row[from]));
        return found ? nodeOf(kind, found) : null;
      });
    },
  };
}

/** The rows that name the node. */
export function many(
  key: string,
  kind: SourceName,
  link: Options & { readonly by: string; readonly from?: string },
): Relation {
  const { by, from = 'id', as: name = columnName(by), ...options } = link;
  return {
    key,
    async load(t, nodes) {
      const values = nodes.map(({ row }) => row[from]);
      const rows = await readRows(t, kind, { column: by, values, ...options });
      const grouped = Map.groupBy(rows, (row) => String(row[name]));
      return nodes.map(({ row }) => (grouped.get(String(row[from])) ?? []).map((found) => nodeOf(kind, found)));
    },
  };
}

/** The last of several, or null. */
export function newest({ key, load }: Relation): Relation {
  return {
    key,
    async load(t, nodes) {
      const values = await load(t, nodes);
      return values.map((value) => (Array.isArray(value) ? (value.at(-1) ?? null) : value));
    },
  };
}

/** How many rows name the node. */
export function count(key: string, kind: SourceName, link: Options & { readonly by: string }): Relation {
  const { by, as: _as, ...options } = link;
  return {
    key,
    async load(t, nodes) {
      const counts = await countRows(t, kind, { column: by, values: nodes.map(({ row }) => row['id']), ...options });
      return nodes.map(({ row }) => counts.get(row['id']) ?? 0);
    },
  };
}

/** The rows that are paired with the node. */
export function paired(
  key: string,
  kind: SourceName,
  link: Pick<WantedRows, 'type' | 'where'> & { readonly pairing: Pairing; readonly by?: string; readonly as?: string },
): Relation {
  const { pairing, by = 'r.id', as: name = columnName(by), ...options } = link;
  return {
    key,
    async load(t, nodes) {
      const pairs = await readPairs(
        t,
        pairing,
        nodes.map(({ row }) => row['id']),
      );
      const rows = await readRows(t, kind, { column: by, values: [...pairs.values()].flat(), ...options });
      return nodes.map(({ row }) => {
        const wanted = new Set(pairs.get(String(row['id'])) ?? []);
        return rows.filter((found) => wanted.has(String(found[name]))).map((found) => nodeOf(kind, found));
      });
    },
  };
}

/** The same for every node: what is not kept anywhere yet. */
export function always(key: string, value: Related): Relation {
  return { key, load: async (_t, nodes) => nodes.map(() => value) };
}

function columnName(column: string): string {
  return column.replace(/^\w+\./, '');
}
