/** A phrase found in a run of words: atoms from..to, exclusive, and what it means. */
export interface PhraseHit<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

interface Node<T> {
  next: Map<string, Node<T>> | null;
  values: T[];
}

const node = <T>(): Node<T> => ({ next: null, values: [] });

/** A dictionary of phrases (sequences of keys), read word by word. */
export class PhraseBook<T> {
  readonly #root: Node<T> = node();

  /** Adds a phrase; empty ones are left out. */
  add(keys: readonly string[], value: T): void {
    if (keys.length === 0) return;
    let at = this.#root;
    for (const key of keys) {
      at.next ??= new Map();
      let next = at.next.get(key);
      if (!next) {
        next = node();
        at.next.set(key, next);
      }
      at = next;
    }
    if (!at.values.includes(value)) at.values.push(value);
  }

  /** The longest phrase that starts at each position; phrases may overlap. Keys that `skip` accepts may stand inside one. */
  find(keys: readonly string[], skip: (key: string) => boolean): PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    for (let i = 0; i < keys.length; i += 1) {
      const found = this.#longest(keys, i, skip);
      if (found) for (const value of found.values) hits.push({ from: i, to: found.to, value });
    }
    return hits;
  }

  #longest(keys: readonly string[], from: number, skip: (key: string) => boolean) {
    let at: Node<T> | undefined = this.#root;
    let best: { values: readonly T[]; to: number } | null = null;
    for (let i = from; i < keys.length && i < from + 8; i += 1) {
      const key = keys[i] ?? '';
      const next: Node<T> | undefined = at?.next?.get(key);
      if (!next) {
        if (i > from && skip(key)) continue;
        break;
      }
      at = next;
      if (at.values.length > 0) best = { values: at.values, to: i + 1 };
    }
    return best;
  }
}
