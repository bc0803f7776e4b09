import { appendFileSync } from 'node:fs';
import pg from 'pg';

/* Loaded into a server under measurement: writes each statement that takes longer than 1 ms to the file `BENCH_STATEMENTS`. */
const file = process.env['BENCH_STATEMENTS'];
const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;

if (file !== undefined) {
  pg.Client.prototype.query = function timed(this: pg.Client, ...given: unknown[]): unknown {
    const started = performance.now();
    const note = () => {
      const ms = performance.now() - started;
      if (ms > 1) appendFileSync(file, `${JSON.stringify({ ms, text: textOf(given[0]) })}\n`);
    };
    const last = given.at(-1);
    if (typeof last === 'function') {
      given[given.length - 1] = (...answer: unknown[]) => {
        note();
        return last(...answer);
      };
      return query.apply(this, given);
    }
    const answer = query.apply(this, given);
    if (answer instanceof Promise) answer.then(note, note);
    return answer;
  } as typeof pg.Client.prototype.query;
}

function textOf(statement: unknown): string {
  const text = typeof statement === 'string' ? statement : String(Reflect.get(Object(statement), 'text') ?? '');
  return text.replaceAll(/\s+/g, ' ').slice(0, 200);
}
