import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { repeatWork } from './repeat-work.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const options = { everyMs: 500, onError: () => {} };

it('goes on at once while there is more, else after the pause', async () => {
  const more = [true, true, false, false];
  const work = vi.fn(async () => more.shift() ?? false);
  const stop = repeatWork(work, options);
  await vi.advanceTimersByTimeAsync(1);
  expect(work).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(498);
  expect(work).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(2);
  expect(work).toHaveBeenCalledTimes(4);
  await stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(work).toHaveBeenCalledTimes(4);
});

it('never does two turns side by side, and ends after the one under way', async () => {
  const gate = Promise.withResolvers<boolean>();
  const work = vi.fn(() => gate.promise);
  const stop = repeatWork(work, options);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(work).toHaveBeenCalledTimes(1);
  let ended = false;
  const ending = stop().then(() => {
    ended = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(ended).toBe(false);
  gate.resolve(true);
  await ending;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(work).toHaveBeenCalledTimes(1);
});

it('reports what fails and tries again after a longer pause', async () => {
  const onError = vi.fn();
  const work = vi.fn(() => Promise.reject(new Error('away')));
  const stop = repeatWork(work, { ...options, onError });
  await vi.advanceTimersByTimeAsync(4_999);
  expect([work, onError].map((mock) => mock.mock.calls.length)).toEqual([1, 1]);
  await vi.advanceTimersByTimeAsync(1);
  expect(work).toHaveBeenCalledTimes(2);
  await stop();
});
