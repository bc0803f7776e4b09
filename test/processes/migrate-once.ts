/** Migrates the database whose URL is given as argument and prints what it applied, or the error. */
import { openDatabase } from '#store/database';
import { migrate } from '#store/migrate';

const database = openDatabase({ embedded: false, connectionString: process.argv[2] ?? '' });
try {
  const { applied } = await migrate(database);
  console.log(JSON.stringify(applied));
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
await database.close();
