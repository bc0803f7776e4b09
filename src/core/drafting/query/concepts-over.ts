import type { Feature } from '../features/feature.ts';
import type { ReadText } from '../features/read-features.ts';

/** Features by the atoms that they stand over. */
interface ByAtom {
  readonly joins: readonly (readonly Feature[])[];
  readonly concepts: readonly (readonly Feature[])[];
}

const tables = new WeakMap<ReadText, ByAtom>();

/** Joined features ("PG 40" as PG40) that touch these atoms. */
export function joinsOver(read: ReadText, from: number, to: number): Feature[] {
  return [...new Set(tableOf(read).joins.slice(from, to).flat())];
}

/** Concepts whose phrase spans these atoms. */
export function conceptsOver(read: ReadText, from: number, to: number): Feature[] {
  return (tableOf(read).concepts[from] ?? []).filter((f) => f.to >= to);
}

/** Each word of a text asks, and a text may be all words: so its features are sorted by their atoms once. */
function tableOf(read: ReadText): ByAtom {
  const known = tables.get(read);
  if (known) return known;
  const table = {
    joins: byAtom(read, (feature) => feature.joined),
    concepts: byAtom(read, (feature) => feature.term.startsWith('#')),
  };
  tables.set(read, table);
  return table;
}

function byAtom({ atoms, features }: ReadText, wanted: (feature: Feature) => boolean): Feature[][] {
  const lists: Feature[][] = atoms.map(() => []);
  for (const feature of features.filter(wanted))
    for (let at = feature.from; at < feature.to; at += 1) lists[at]?.push(feature);
  return lists;
}
