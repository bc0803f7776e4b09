/**
 * Where a product says a term, the best place first: in its name, in its further texts, only after "for …" (what it fits),
 * only after "with …" (what belongs to it), only in its category (what stands on the same shelf).
 */
export const FIELD = { name: 5, text: 4, fits: 3, part: 2, shelf: 1 } as const;
const FIELDS = 8;

/** A number (of a document or a term) and a field in one integer. */
export function packPosting(number: number, field: number): number {
  return number * FIELDS + field;
}

/** The number in a posting. */
export function numberOf(posting: number): number {
  return posting >>> 3;
}

/** The field in a posting. */
export function fieldOf(posting: number): number {
  return posting & 7;
}

/** Documents of each term. One document is kept as a plain number, more in a growing array: most terms are part numbers. */
export class TermPostings {
  readonly #ids = new Map<string, number>();
  readonly #terms: string[] = [];
  readonly #lists: (number | Uint32Array)[] = [];
  readonly #counts: number[] = [];

  /** Number of a term, or -1 when no product ever had it. */
  idOf(term: string): number {
    return this.#ids.get(term) ?? -1;
  }

  /** Number of a term, made when new. */
  intern(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const id = this.#terms.length;
    this.#ids.set(term, id);
    this.#terms.push(term);
    this.#lists.push(0);
    this.#counts.push(0);
    return id;
  }

  /** The term with this number. */
  termOf(id: number): string {
    return this.#terms[id] ?? '';
  }

  /** In how many documents the term is. */
  count(id: number): number {
    return this.#counts[id] ?? 0;
  }

  /** Adds a posting: document number and field in one integer, see `packPosting`. */
  add(id: number, posting: number): void {
    const count = this.count(id);
    const list = this.#lists[id] ?? 0;
    this.#counts[id] = count + 1;
    if (count === 0) {
      this.#lists[id] = posting;
      return;
    }
    let array: Uint32Array;
    if (typeof list === 'number') {
      array = new Uint32Array(4);
      array[0] = list;
    } else if (list.length === count) {
      array = new Uint32Array(count * 2);
      array.set(list);
    } else array = list;
    array[count] = posting;
    this.#lists[id] = array;
  }

  /** Takes a document out of a term's list. */
  remove(id: number, document: number): void {
    const count = this.count(id);
    const list = this.#lists[id];
    if (count === 0 || list === undefined) return;
    if (typeof list !== 'number') {
      const at = list.subarray(0, count).findIndex((posting) => numberOf(posting) === document);
      if (at < 0) return;
      list[at] = list[count - 1] ?? 0;
    }
    this.#counts[id] = count - 1;
    if (count === 1) this.#lists[id] = 0;
  }

  /** Calls `visit` with document and field for each posting. */
  each(id: number, visit: (document: number, field: number) => void): void {
    const count = this.count(id);
    const list = this.#lists[id];
    if (count === 0 || list === undefined) return;
    if (typeof list === 'number') {
      visit(numberOf(list), fieldOf(list));
      return;
    }
    for (let i = 0; i < count; i += 1) {
      const posting = list[i] ?? 0;
      visit(numberOf(posting), fieldOf(posting));
    }
  }
}
