import type pg from 'pg';

/** Runs SQL with `$1` parameters. The shape pg-boss asks for. */
export interface SqlExecutor {
  // biome-ignore lint/suspicious/noExplicitAny: rows have the shape of the statement; pg-boss names the type so
  executeSql(text: string, values?: unknown[]): Promise<{ rows: any[] }>;
}

/**
 * A pool client for the time of one transaction. Stands in for the client that Drizzle gets.
 *
 * Statements go out one after the other, also from `Promise.all`. After the end it refuses: a statement that somebody
 * forgot to await would otherwise run in the next transaction on this client, which may be another tenant's.
 */
export class OpenTransaction {
  readonly #client: pg.PoolClient;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #open = true;
  #broken = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  /** Between begin and commit or rollback. */
  get open(): boolean {
    return this.#open;
  }

  /** The connection itself failed or timed out; it must not go back into the pool. */
  get broken(): boolean {
    return this.#broken;
  }

  /** Statements sent or queued whose answer is not here. */
  get waiting(): number {
    return this.#waiting;
  }

  readonly query = (...[statement, values]: [string | pg.QueryConfig, unknown[]?]): Promise<pg.QueryResult> => {
    if (!this.#open) throw new Error('This transaction has ended: a statement in it was not awaited.');
    this.#waiting += 1;
    const answer = this.#last.then(() => this.#send(statement, values));
    this.#last = answer.catch(() => undefined);
    return answer;
  };

  readonly executor: SqlExecutor = { executeSql: (text, values) => this.query(text, values) };

  /** Refuses what comes later and waits for what is under way. */
  async close(): Promise<void> {
    this.#open = false;
    await this.#last;
  }

  async #send(statement: string | pg.QueryConfig, values: unknown[] | undefined): Promise<pg.QueryResult> {
    try {
      return await this.#client.query(statement, values);
    } catch (error) {
      // Without an SQLSTATE it was the connection or a timeout, and the server may still be busy with the statement.
      if (!(error instanceof Error && 'severity' in error)) this.#broken = true;
      throw error;
    } finally {
      this.#waiting -= 1;
    }
  }
}
