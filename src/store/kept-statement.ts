import { createHash } from 'node:crypto';
import type pg from 'pg';

/**
 * A statement that is asked so often that reading and planning its text costs more than running it. The database keeps it as a
 * function, whose plan every connection makes once. Prepared statements would do the same, but belong to a session, and sessions
 * are shared here (by poolers and on the embedded database).
 */
export interface KeptStatement {
  /** Of the function; ends with a hash of its definition, so that older and newer programs find their own. */
  readonly name: string;
  readonly definition: string;
  /** Statement that calls it with `$1` …; its rows have one column, `answer`. */
  readonly call: string;
}

export interface StatementSource {
  readonly name: string;
  /** Types of `$1`, `$2` …. */
  readonly parameters: readonly string[];
  /** A query with one column of type json. Runs with the rights of the caller, so row-level security holds. */
  readonly body: string;
  readonly writes?: boolean;
}

export function keptStatement({ name, parameters, body, writes = false }: StatementSource): KeptStatement {
  const arguments_ = parameters.join(', ');
  const meaning = `(${arguments_}) returns setof json language plpgsql ${writes ? 'volatile' : 'stable'}
    as $kept$ begin return query ${body}; end $kept$`;
  const hash = createHash('sha256').update(meaning).digest('hex').slice(0, 10);
  const fullName = `kept_${name}_${hash}`;
  const places = parameters.map((_, at) => `$${at + 1}`).join(', ');
  return {
    name: fullName,
    definition: `create or replace function ${fullName} ${meaning}`,
    call: `select answer from ${fullName}(${places}) as answer`,
  };
}

/** Part of `migrate`: makes the functions that are not there yet. Those of other versions stay for the servers that run them. */
export async function installStatements(client: pg.ClientBase, statements: readonly KeptStatement[]): Promise<void> {
  const names = statements.map(({ name }) => name);
  const { rows } = await client.query<{ proname: string }>(
    'select proname from pg_proc where pronamespace = current_schema()::regnamespace and proname = any ($1)',
    [names],
  );
  const there = new Set(rows.map(({ proname }) => proname));
  for (const { name, definition } of statements) if (!there.has(name)) await client.query(definition);
}
