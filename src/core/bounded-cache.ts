/**
 * Values by key, each made when it is first asked for. When there are `most` it begins anew: whatever a hostile caller asks for
 * does not fill the memory.
 */
export class BoundedCache<Value extends object> {
  readonly #values = new Map<string, Value>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** The value of a key. What `make` throws is passed on, and nothing is kept. */
  get(key: string, make: () => Value): Value {
    const known = this.#values.get(key);
    if (known) return known;
    const made = make();
    if (this.#values.size >= this.#most) this.#values.clear();
    this.#values.set(key, made);
    return made;
  }
}
