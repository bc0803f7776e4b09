import { expect, it } from 'vitest';
import { rateLimiter } from './rate-limit.ts';

function stoppedClock() {
  const clock = { ms: 0 };
  return { clock, limiter: rateLimiter({ perMinute: 60, burst: 3 }, () => clock.ms) };
}

it('lets a burst through, then one a second', () => {
  const { clock, limiter } = stoppedClock();
  expect([1, 2, 3, 4].map(() => limiter.take('ann'))).toEqual([0, 0, 0, 1]);
  clock.ms = 999;
  expect(limiter.take('ann')).toBe(1);
  clock.ms = 1000;
  expect([limiter.take('ann'), limiter.take('ann')]).toEqual([0, 1]);
});

it('fills up to the burst and no further', () => {
  const { clock, limiter } = stoppedClock();
  limiter.take('ann');
  clock.ms = 3_600_000;
  expect([1, 2, 3, 4].map(() => limiter.take('ann'))).toEqual([0, 0, 0, 1]);
});

it('counts callers apart, and looking is free', () => {
  const { limiter } = stoppedClock();
  for (let turn = 0; turn < 4; turn += 1) limiter.take('ann');
  expect([limiter.take('ben'), limiter.peek('ann'), limiter.peek('ben'), limiter.peek('new')]).toEqual([0, 1, 0, 0]);
});

it('forgets the longest unseen of very many callers', () => {
  const { limiter } = stoppedClock();
  for (let turn = 0; turn < 4; turn += 1) limiter.take('first');
  for (let caller = 0; caller < 50_000; caller += 1) limiter.take(`caller ${caller}`);
  expect(limiter.take('first')).toBe(0);
});
