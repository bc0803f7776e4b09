import type pg from 'pg';
import { type BatchStatement, runTogether } from './statement-batch.ts';

/** Runs SQL with `$1` parameters. */
// biome-ignore lint/suspicious/noExplicitAny: rows have the shape of the statement; pg-boss names the type so
export type RunSql = (text: string, values?: unknown[]) => Promise<{ rows: any[] }>;

/** The shape pg-boss asks for. */
export interface SqlExecutor {
  executeSql: RunSql;
}

/**
 * A pool client for the time of one transaction. Stands in for the client that Drizzle gets.
 *
 * The transaction begins with its first statement, in the same round trip, and may end with its last one. One that is first and
 * last needs neither begin nor commit: a single message cycle is a transaction of its own.
 *
 * Statements go out one after the other, also from `Promise.all`. After the end it refuses: a statement that somebody
 * forgot to await would otherwise run in the next transaction on this client, which may be another tenant's.
 */
export class OpenTransaction {
  readonly #client: pg.PoolClient;
  readonly #settings: string;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #open = true;
  #begun = false;
  #finishing = false;
  #committed = false;
  #broken = false;

  /** `settings`: the select that sets what holds in the transaction. */
  constructor(client: pg.PoolClient, settings: string) {
    this.#client = client;
    this.#settings = settings;
  }

  /** From the start of the work to its last statement. */
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

  readonly query = (...[statement, values]: [string | pg.QueryConfig, unknown[]?]): Promise<pg.QueryResult> =>
    this.#queue(() => this.#send(statement, values));

  readonly executor: SqlExecutor = { executeSql: (text, values) => this.query(text, values) };

  /** Sends a statement that nothing comes after, and commits in the same round trip. */
  readonly finish: RunSql = (text, values = []) => {
    const answer = this.#queue(() => this.#sendLast({ text, values }));
    this.#open = false;
    this.#finishing = true;
    return answer;
  };

  /** Commits what is not committed yet. A transaction without a statement never began. */
  async commit(): Promise<void> {
    const answer = this.#begun && !this.#finishing ? this.query('commit') : undefined;
    await this.close();
    if (answer) refuseRollback(await answer);
    if (this.#finishing && !this.#committed) throw new Error(nothingSaved);
  }

  /** Undoes everything. False when the connection is of no use any more. */
  async rollback(): Promise<boolean> {
    await this.close();
    if (this.#broken) return false;
    if (!this.#begun) return true;
    try {
      await this.#client.query('rollback');
      return true;
    } catch {
      return false;
    }
  }

  /** Refuses what comes later and waits for what is under way. */
  async close(): Promise<void> {
    this.#open = false;
    await this.#last;
  }

  #queue(send: () => Promise<pg.QueryResult>): Promise<pg.QueryResult> {
    if (!this.#open) throw new Error('This transaction has ended: a statement of it came too late.');
    this.#waiting += 1;
    const answer = this.#last.then(() => this.#watched(send));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #watched(send: () => Promise<pg.QueryResult>): Promise<pg.QueryResult> {
    try {
      return await send();
    } catch (error) {
      // Without an SQLSTATE it was the connection or a timeout, and the server may still be busy with the statement.
      if (!(error instanceof Error && 'severity' in error)) this.#broken = true;
      throw error;
    } finally {
      this.#waiting -= 1;
    }
  }

  async #send(statement: string | pg.QueryConfig, values: unknown[] | undefined): Promise<pg.QueryResult> {
    if (this.#begun) return this.#client.query(statement, values);
    this.#begun = true;
    const single = singleStatement(statement, values);
    if (single) return last(await runTogether(this.#client, [begin, { text: this.#settings, unread: true }, single]));
    await this.#client.query(`begin; ${this.#settings}`);
    return this.#client.query(statement, values);
  }

  async #sendLast(statement: BatchStatement): Promise<pg.QueryResult> {
    if (!this.#begun) {
      const answers = await runTogether(this.#client, [{ text: this.#settings, unread: true }, statement]);
      this.#committed = true;
      return last(answers);
    }
    const [answer, committed] = await runTogether(this.#client, [statement, commit]);
    if (!answer || !committed) throw new Error('An answer is missing.');
    refuseRollback(committed);
    this.#committed = true;
    return answer;
  }
}

const begin: BatchStatement = { text: 'begin', unread: true };
const commit: BatchStatement = { text: 'commit', unread: true };
const nothingSaved = 'Nothing was saved: a statement of this transaction failed and its error was not passed on.';

/** Statements with parameters are single ones; plain text may hold several, which only the simple protocol takes. */
function singleStatement(
  statement: string | pg.QueryConfig,
  values: readonly unknown[] | undefined,
): BatchStatement | null {
  const own = typeof statement === 'string' ? { text: statement } : statement;
  const given = values ?? own.values ?? [];
  return given.length > 0 ? { ...own, values: given } : null;
}

function last(answers: readonly pg.QueryResult[]): pg.QueryResult {
  const answer = answers.at(-1);
  if (!answer) throw new Error('An answer is missing.');
  return answer;
}

/** PostgreSQL answers `commit` with ROLLBACK, and no error, when a statement before it had failed. */
function refuseRollback({ command }: pg.QueryResult): void {
  if (command !== 'COMMIT') throw new Error(nothingSaved);
}
