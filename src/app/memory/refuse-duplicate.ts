import { Problem } from '#core/problem';
import { isDuplicate } from '#store/database-error';

/** Which unique index a write may breach, and what to say of it. */
export interface Duplicate {
  readonly index: string;
  /** The field of the input that is at fault. */
  readonly path: string;
  readonly message: string;
}

/** Runs a write. @throws Problem `name_conflict` for a breach of that index; any other error as it is. */
export async function refuseDuplicate(
  { index, path, message }: Duplicate,
  write: () => Promise<unknown>,
): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isDuplicate(error, index)) throw error;
    throw new Problem('name_conflict', message, [{ path, rule: 'unique', message }]);
  }
}
