import { sameValue } from '../features/read-measures.ts';

/** The measures that a catalogue states, by dimension, for finding those that are the same but for rounding. Only grows. */
export class MeasureTable {
  readonly #byDimension = new Map<string, { value: number; id: number }[]>();

  /** Adds a term such as `%length:914.4` with its number. Sizes of several values are left out. */
  add(term: string, id: number): void {
    const colon = term.indexOf(':');
    const value = Number(term.slice(colon + 1));
    if (Number.isNaN(value)) return;
    const dimension = term.slice(1, colon);
    const list = this.#byDimension.get(dimension);
    if (list) list.push({ value, id });
    else this.#byDimension.set(dimension, [{ value, id }]);
  }

  /** Numbers of the terms that state this value as data sheets round it: 0.91 m for 3 ft. */
  near(dimension: string, value: number): number[] {
    const list = this.#byDimension.get(dimension) ?? [];
    return list.filter((one) => sameValue(one.value, value)).map((one) => one.id);
  }
}
