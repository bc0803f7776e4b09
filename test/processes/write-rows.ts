/**
 * Opens the embedded database of the folder given as argument and inserts numbered rows over several connections, alone
 * and in transactions of two, until it is killed. Prints a number only after its row is acknowledged.
 */
import { writeSync } from 'node:fs';
import { openDatabase } from '#store/database';
import { startEmbedded } from '#store/embedded/start-embedded';

const embedded = await startEmbedded(process.argv[2] ?? '');
const first = Number(process.argv[3] ?? 0);
if (embedded.kind === 'elsewhere') {
  console.log('elsewhere');
  process.exit(3);
}
const database = openDatabase(embedded.connection);
await database.pg.executeSql(
  'create table if not exists written (n integer primary key, pair integer not null, filler text not null)',
);
const insert = 'insert into written (n, pair, filler) values ($1, $2, $3)';
const filler = 'x'.repeat(2_000);
console.log('ready');

let next = first;
async function write(): Promise<never> {
  for (;;) {
    const [a, b] = [next, next + 1];
    next += 2;
    if (a % 4 === 0) {
      await database.system(async ({ pg }) => {
        await pg.executeSql(insert, [a, b, filler]);
        await pg.executeSql(insert, [b, a, filler]);
      });
    } else {
      await database.pg.executeSql(insert, [a, a, filler]);
      await database.pg.executeSql(insert, [b, b, filler]);
    }
    writeSync(1, `${a}\n${b}\n`);
  }
}
await Promise.all(Array.from({ length: 6 }, write));
