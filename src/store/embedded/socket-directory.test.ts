import { chmod, mkdir, mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseSocketDirectory, prepareSocketDirectory, readSocketDirectory } from './socket-directory.ts';

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'proffer-socket-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('the data directory itself when its path is short enough', () => {
  expect(chooseSocketDirectory('/srv/proffer/data')).toBe('/srv/proffer/data');
});

test('a short folder of its own for every path that is too long', () => {
  const [a, b] = ['a', 'b'].map((end) => chooseSocketDirectory(`/${'long/'.repeat(30)}${end}`));
  expect(a).not.toBe(b);
  for (const directory of [a, b]) expect(Buffer.byteLength(`${directory}/.s.PGSQL.5432`)).toBeLessThanOrEqual(100);
});

test('others find the place the holder prepared', async () => {
  const long = join(folder, 'deep/'.repeat(30));
  await mkdir(long, { recursive: true });
  const prepared = await prepareSocketDirectory(long);
  expect(await readSocketDirectory(long)).toBe(prepared);
  expect(prepared).not.toContain('deep');
  await rm(prepared, { recursive: true });
});

test('a folder that others may write to is closed to them', async () => {
  await chmod(folder, 0o777);
  await prepareSocketDirectory(folder);
  expect((await stat(folder)).mode & 0o077).toBe(0);
});
