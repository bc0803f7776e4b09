import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startProcess } from '#test/processes/start-process';
import { takeDirectoryLock } from './directory-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proffer-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('one holder at a time, also within one process', () => {
  const first = takeDirectoryLock(folder);
  expect(first).not.toBeNull();
  expect(takeDirectoryLock(folder)).toBeNull();
  first?.release();
  const second = takeDirectoryLock(folder);
  expect(second).not.toBeNull();
  second?.release();
});

test('another process is refused until this one lets go', async () => {
  const lock = takeDirectoryLock(folder);
  const refused = startProcess('hold-lock', folder);
  expect(await refused.line(() => true)).toBe('refused');
  expect(await refused.exit).toBe(0);
  lock?.release();
  const held = startProcess('hold-lock', folder);
  expect(await held.line(() => true)).toBe('held');
  await held.kill();
});

test('a killed holder leaves the directory free', async () => {
  const holder = startProcess('hold-lock', folder);
  await holder.line((line) => line === 'held');
  expect(takeDirectoryLock(folder)).toBeNull();
  await holder.kill();
  const lock = takeDirectoryLock(folder);
  expect(lock).not.toBeNull();
  lock?.release();
});

test('a folder that does not exist is an error, not a refusal', () => {
  expect(() => takeDirectoryLock(join(folder, 'missing'))).toThrow('Cannot lock the data directory');
});
