import { useCallback, useState } from 'react';
import { changedFields } from './changed-fields.ts';

export interface Draft<T extends object> {
  readonly values: T;
  /** Changes one field. */
  readonly set: <K extends keyof T>(field: K, value: T[K]) => void;
  readonly reset: () => void;
  /** What differs from what was loaded. */
  readonly changes: Partial<T>;
  readonly dirty: boolean;
}

/**
 * A form's values while a person edits them; `start` are edits that are there already. Remount it (by `key`) when newer
 * data came from the server.
 */
export function useDraft<T extends object>(loaded: T, start: Partial<T> = {}): Draft<T> {
  const [edits, setEdits] = useState<Partial<T>>(start);
  const values = { ...loaded, ...edits };
  const changes = changedFields(loaded, values);
  const set = useCallback(
    <K extends keyof T>(field: K, value: T[K]) => setEdits((current) => ({ ...current, [field]: value })),
    [],
  );
  const reset = useCallback(() => setEdits({}), []);
  return { values, set, reset, changes, dirty: Object.keys(changes).length > 0 };
}
