import pg from 'pg';

/** One statement of a batch, with parameters or without. */
export interface BatchStatement {
  readonly text: string;
  readonly values?: readonly unknown[];
  /** Rows as lists, and parsers of their values, as Drizzle asks for them. */
  readonly rowMode?: string | undefined;
  readonly types?: unknown;
  /** Nobody reads its answer, so the server need not describe it. */
  readonly unread?: boolean;
}

type Settled = (error: Error | undefined, results: readonly pg.QueryResult[]) => void;

/** What `pg` builds an answer with; its types leave the class out. */
interface Answer extends pg.QueryResult {
  addFields(fields: unknown): void;
  addRow(row: unknown): void;
  parseRow(values: unknown): unknown;
  addCommandComplete(message: unknown): void;
}

const { Result, utils } = pg as unknown as {
  readonly Result: new (rowMode: unknown, types: unknown) => Answer;
  readonly utils: { readonly prepareValue: (value: unknown) => Buffer | string | null };
};

/**
 * Statements that travel together: one message cycle of the extended protocol with a single Sync at its end, so they take one
 * round trip. When one fails the server leaves out those behind it. A cycle without `begin` is a transaction of its own.
 *
 * `pg` runs it as it runs its own queries and those of `pg-cursor`: by `submit` and by telling it each message of the answer.
 */
export class StatementBatch implements pg.Submittable {
  /** Set by the client too: it puts its time limit around it. */
  callback: Settled = () => {};
  readonly #statements: readonly BatchStatement[];
  readonly #values: (Buffer | string | null)[][];
  readonly #answers: Answer[];
  #at = 0;
  #failed = false;

  constructor(statements: readonly BatchStatement[]) {
    this.#statements = statements;
    // Before anything is sent: a value that cannot be told fails here.
    this.#values = statements.map(({ values = [] }) => values.map((value) => utils.prepareValue(value)));
    this.#answers = statements.map(({ rowMode, types }) => new Result(rowMode, types));
  }

  submit(connection: pg.Connection): void {
    connection.stream.cork();
    this.#statements.forEach(({ text, unread = false }, at) => {
      connection.parse({ text, name: '', types: [] }, true);
      connection.bind({ values: this.#values[at] ?? [] }, true);
      if (!unread) connection.describe({ type: 'P' }, true);
      connection.execute(null, true);
    });
    connection.sync();
    connection.stream.uncork();
  }

  handleRowDescription({ fields }: { readonly fields: unknown }): void {
    this.#answers[this.#at]?.addFields(fields);
  }

  handleDataRow({ fields }: { readonly fields: unknown }): void {
    if (this.#statements[this.#at]?.unread) return;
    const answer = this.#answers[this.#at];
    answer?.addRow(answer.parseRow(fields));
  }

  handleCommandComplete(message: unknown): void {
    this.#answers[this.#at]?.addCommandComplete(message);
    this.#at += 1;
  }

  handleEmptyQuery(): void {
    this.#at += 1;
  }

  handleError(error: Error): void {
    if (this.#failed) return;
    this.#failed = true;
    this.callback(error, []);
  }

  /** Only now is it sure that nothing fails any more: a cycle of its own commits at its end. */
  handleReadyForQuery(): void {
    if (!this.#failed) this.callback(undefined, this.#answers);
  }
}

/** Runs statements in one round trip; answers one result each. Rejects with the error of the first that failed. */
export function runTogether(
  client: pg.ClientBase,
  statements: readonly BatchStatement[],
): Promise<readonly pg.QueryResult[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly pg.QueryResult[]>();
  const batch = new StatementBatch(statements);
  batch.callback = (error, results) => (error ? reject(error) : resolve(results));
  client.query(batch);
  return promise;
}
