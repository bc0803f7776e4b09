import { Problem } from '#core/problem';

/**
 * What was found, when it is there and in the version that the caller knows; null: in any.
 *
 * @throws Problem `not_found` with the message for nothing found; `version_conflict`.
 */
export function expectVersion<T extends { readonly version: number }>(
  found: T | null,
  ifVersion: number | null,
  missing: string,
): T {
  if (!found) throw new Problem('not_found', missing);
  if (ifVersion !== null && ifVersion !== found.version) {
    throw new Problem('version_conflict', 'It was changed meanwhile. Load it again.');
  }
  return found;
}
