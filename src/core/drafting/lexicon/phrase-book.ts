/** A phrase found in a run of words: atoms from..to, exclusive, and what it means. */
export interface PhraseHit<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

interface Node<T> {
  next: Map<string, Node<T>> | null;
  values: T[] | null;
}

/** Longest phrase, in words, small words included. */
const LONGEST = 8;

const node = <T>(): Node<T> => ({ next: null, values: null });

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
    if (at.values === null) at.values = [value];
    else if (!at.values.includes(value)) at.values.push(value);
  }

  /** All phrases that start at each position, shorter ones first; they may overlap. Keys that `skip` accepts may stand inside one. */
  find(keys: readonly string[], skip: (key: string) => boolean): PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    for (let i = 0; i < keys.length; i += 1) {
      let at: Node<T> | undefined = this.#root;
      for (let j = i; j < keys.length && j < i + LONGEST; j += 1) {
        const key = keys[j] ?? '';
        const next: Node<T> | undefined = at?.next?.get(key);
        if (!next) {
          if (j > i && skip(key)) continue;
          break;
        }
        at = next;
        for (const value of next.values ?? []) hits.push({ from: i, to: j + 1, value });
      }
    }
    return hits;
  }
}
