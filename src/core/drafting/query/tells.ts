import type { QueryUnit } from './query.ts';

/** Lighter words hardly narrow a choice. */
const LEAST = 0.2;

/** Does a unit tell products apart? Not a light word, nor one that people also say in passing. */
export function tells(unit: QueryUnit): boolean {
  return unit.weight > LEAST && !unit.soft;
}
