import type { Feature } from '../features/feature.ts';
import type { ReadText } from '../features/read-features.ts';

/** Joined features ("PG 40" as PG40) that touch these atoms. */
export function joinsOver(read: ReadText, from: number, to: number): Feature[] {
  return read.features.filter((f) => f.joined && f.from < to && f.to > from);
}

/** Concepts whose phrase spans these atoms. */
export function conceptsOver(read: ReadText, from: number, to: number): Feature[] {
  return read.features.filter((f) => f.term.startsWith('#') && f.from <= from && f.to >= to);
}
