/** Words (or codes) that the catalogue uses, for finding the one a writer meant. Only grows; a term without products is skipped by its users. */
export class Vocabulary {
  readonly #byLength: { words: string[]; ids: number[]; masks: number[] }[] = [];

  /** Adds a term with its number. */
  add(term: string, id: number): void {
    let bucket = this.#byLength[term.length];
    if (!bucket) {
      bucket = { words: [], ids: [], masks: [] };
      this.#byLength[term.length] = bucket;
    }
    bucket.words.push(term);
    bucket.ids.push(id);
    bucket.masks.push(letterMask(term));
  }

  /** Terms within `most` edits (insert, delete, replace, swap neighbours). */
  near(word: string, most: number): { id: number; term: string; edits: number }[] {
    const found: { id: number; term: string; edits: number }[] = [];
    const mask = letterMask(word);
    for (let length = Math.max(1, word.length - most); length <= word.length + most; length += 1) {
      const bucket = this.#byLength[length];
      if (!bucket) continue;
      for (let i = 0; i < bucket.words.length; i += 1) {
        if (bits(mask ^ (bucket.masks[i] ?? 0)) > 2 * most) continue;
        const term = bucket.words[i] ?? '';
        const edits = editDistance(word, term, most);
        if (edits <= most) found.push({ id: bucket.ids[i] ?? -1, term, edits });
      }
    }
    return found;
  }

  /** Terms that satisfy a test, among those `from` to `to` letters long that contain all letters of `word`. */
  containing(word: string, lengths: { from: number; to: number }, test: (term: string) => boolean) {
    const found: { id: number; term: string }[] = [];
    const mask = letterMask(word);
    for (let length = lengths.from; length <= lengths.to; length += 1) {
      const bucket = this.#byLength[length];
      if (!bucket) continue;
      for (let i = 0; i < bucket.words.length; i += 1) {
        if ((mask & ~(bucket.masks[i] ?? 0)) !== 0) continue;
        const term = bucket.words[i] ?? '';
        if (test(term)) found.push({ id: bucket.ids[i] ?? -1, term });
      }
    }
    return found;
  }
}

function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i += 1) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask;
}

function bits(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Damerau–Levenshtein distance (neighbours swapped count once), or `most + 1` when it is larger. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current.push(cost);
      if (cost < best) best = cost;
    }
    if (best > most) return most + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? most + 1;
}
