import pg from 'pg';

/** What PostgreSQL said, whatever wraps it. `code` is the SQLSTATE. */
export interface DatabaseError {
  readonly code: string;
  readonly message: string;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  readonly column: string | undefined;
  readonly detail: string | undefined;
}

export const sqlState = {
  uniqueViolation: '23505',
  foreignKeyViolation: '23503',
  checkViolation: '23514',
  notNullViolation: '23502',
  insufficientPrivilege: '42501',
  serializationFailure: '40001',
  deadlockDetected: '40P01',
} as const;

/** The database's own error inside `error` (Drizzle keeps it as the cause); null when there is none. */
export function databaseError(error: unknown): DatabaseError | null {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if (inner instanceof pg.DatabaseError && inner.code !== undefined) {
      const { code, message, constraint, table, column, detail } = inner;
      return { code, message, constraint, table, column, detail };
    }
  }
  return null;
}

/** True for a unique violation, of the named constraint or index when one is given. */
export function isDuplicate(error: unknown, constraint?: string): boolean {
  const found = databaseError(error);
  return found?.code === sqlState.uniqueViolation && (constraint === undefined || found.constraint === constraint);
}
