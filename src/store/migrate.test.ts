import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database';
import { databaseUrl, dropDatabase, newDatabaseName, noServer, withServer } from '#test/postgres-server';
import { startProcess } from '#test/processes/start-process';
import { applyMissing, type Migration, migrate, migrationsFolder, readMigrations } from './migrate.ts';

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  sha256: createHash('sha256').update(sql).digest('hex'),
});

describe('migrations', () => {
  let made: TestDatabase;
  let client: pg.Client;
  let shipped: readonly Migration[];
  beforeAll(async () => {
    made = await testDatabase();
    shipped = await readMigrations(migrationsFolder);
  });
  afterAll(() => made.close());
  beforeEach(async () => {
    client = await made.database.connectAlone();
    await client.query('begin; drop table if exists one, two');
    await client.query(`delete from proffer_migration where name >= '9000'; commit`);
  });
  afterEach(() => client.end());

  const names = async () =>
    (await client.query(`select name from proffer_migration where name >= '9000' order by name`)).rows.map(
      ({ name }) => name,
    );
  const one = migration('9001_one', 'create table one (n integer); insert into one values (1)');
  const two = migration('9002_two', 'create table two as select n + 1 as n from one');

  test('a second run changes nothing', async () => {
    expect(await migrate(made.database)).toEqual({ applied: [], unknown: [] });
  });

  test('are applied once, in order', async () => {
    expect((await applyMissing(client, [...shipped, one])).applied).toEqual(['9001_one']);
    expect((await applyMissing(client, [...shipped, one, two])).applied).toEqual(['9002_two']);
    expect((await client.query('select n from two')).rows).toEqual([{ n: 2 }]);
  });

  test('that fail leave nothing behind, and what came before stays', async () => {
    const broken = migration('9002_two', 'create table two (n integer); insert into nowhere values (1)');
    await expect(applyMissing(client, [...shipped, one, broken])).rejects.toThrow('Migration 9002_two failed');
    expect(await names()).toEqual(['9001_one']);
    expect((await applyMissing(client, [...shipped, one, two])).applied).toEqual(['9002_two']);
  });

  test('that were changed after they had been applied are refused before anything is done', async () => {
    await applyMissing(client, [...shipped, one]);
    const changed = migration(one.name, `${one.sql};`);
    await expect(applyMissing(client, [...shipped, changed, two])).rejects.toThrow('9001_one was changed');
    expect(await names()).toEqual(['9001_one']);
  });

  test('that are new but sort before an applied one are refused', async () => {
    await applyMissing(client, [...shipped, migration('9002_two', 'select 1')]);
    const late = [...shipped, one, migration('9002_two', 'select 1')];
    await expect(applyMissing(client, late)).rejects.toThrow('give it a higher number');
  });

  test('of a newer program are named and left alone', async () => {
    await applyMissing(client, [...shipped, one]);
    expect(await applyMissing(client, shipped)).toEqual({ applied: [], unknown: ['9001_one'] });
  });
});

describe('migration files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'proffer-migrations-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const read = () => readMigrations(pathToFileURL(`${folder}/`));
  const write = (name: string, text: string) => writeFile(join(folder, name), text);

  test('are read in order of their numbers, and line ends make no difference', async () => {
    await write('0002_b.sql', 'select 1;\r\nselect 2;\r\n');
    await write('0001_a.sql', 'select 1;\n');
    await write('README.md', 'no migration');
    const found = await read();
    expect(found.map(({ name }) => name)).toEqual(['0001_a', '0002_b']);
    expect(found[1]?.sha256).toBe(migration('', 'select 1;\nselect 2;\n').sha256);
  });

  test('with one number twice, or an odd name, are refused', async () => {
    await write('0001_a.sql', '');
    await write('0001_b.sql', '');
    await expect(read()).rejects.toThrow('the number 0001');
    await rm(join(folder, '0001_b.sql'));
    await write('2_b.sql', '');
    await expect(read()).rejects.toThrow('2_b.sql');
  });
});

describe('on a PostgreSQL server', async () => {
  const reason = await noServer();
  const title = (text: string) => (reason === null ? text : `${text} (skipped: ${reason})`);
  const dropped: string[] = [];
  const users: string[] = [];
  afterAll(async () => {
    for (const name of dropped) await dropDatabase(name);
    for (const name of users) await withServer((server) => server.query(`drop role ${name}`));
  });
  const newDatabase = async (owner = '') => {
    const name = newDatabaseName();
    await withServer((server) => server.query(`create database ${name} ${owner && `owner ${owner}`}`));
    dropped.push(name);
    return name;
  };

  test.skipIf(reason)(title('two processes that start at once on one empty database both come up'), async () => {
    const shipped = (await readMigrations(migrationsFolder)).map(({ name }) => name);
    const url = databaseUrl(await newDatabase());
    const both = [startProcess('migrate-once', url), startProcess('migrate-once', url)];
    const applied = await Promise.all(both.map(async (one) => JSON.parse(await one.line(() => true))));
    expect(applied.flat().sort()).toEqual(shipped);
    expect(await Promise.all(both.map((one) => one.exit))).toEqual([0, 0]);
  });

  test.skipIf(reason)(title('three databases of one server are made at once'), async () => {
    const urls = (await Promise.all([newDatabase(), newDatabase(), newDatabase()])).map((name) => databaseUrl(name));
    const all = urls.map((url) => startProcess('migrate-once', url));
    expect(await Promise.all(all.map((one) => one.exit))).toEqual([0, 0, 0]);
  });

  test.skipIf(reason)(
    title('a user who may not make roles needs the role from the administrator, and no more'),
    async () => {
      const user = newDatabaseName().replace('test', 'user');
      const database = await withServer(async (server) => {
        await server.query(`create role ${user} login`);
        users.push(user);
        return await newDatabase(user);
      });
      const url = databaseUrl(database, user);
      const without = startProcess('migrate-once', url);
      expect(await without.line(() => true)).toContain('grant proffer_app');
      await withServer((server) => server.query(`grant proffer_app to ${user}`));
      const granted = startProcess('migrate-once', url);
      expect(await granted.line(() => true)).toContain('0001_roles');
    },
  );
});
