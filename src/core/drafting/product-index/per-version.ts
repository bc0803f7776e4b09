import type { ProductIndex } from './product-index.ts';

/** What follows from a whole index: made when it is first asked for, and again once the index has changed. */
export function perVersion<Value>(make: (index: ProductIndex) => Value): (index: ProductIndex) => Value {
  const kept = new WeakMap<ProductIndex, { readonly version: number; readonly value: Value }>();
  return (index) => {
    const known = kept.get(index);
    if (known?.version === index.version) return known.value;
    const made = { version: index.version, value: make(index) };
    kept.set(index, made);
    return made.value;
  };
}
