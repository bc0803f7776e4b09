/**
 * Of suggestions for an earlier text, those that still contain what is typed by now. Without this, Enter could take a
 * suggestion that answers half a word.
 */
export function stillFitting<T>(found: readonly T[], typed: string, textOf: (one: T) => string): readonly T[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return found.filter((one) => words.every((word) => textOf(one).toLowerCase().includes(word)));
}
