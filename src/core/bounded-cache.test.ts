import { expect, it, vi } from 'vitest';
import { BoundedCache } from '#core/bounded-cache';

it('makes each value once, and begins anew when it is full', () => {
  const cache = new BoundedCache<{ readonly key: string }>(2);
  const make = vi.fn((key: string) => ({ key }));
  const ask = (key: string) => cache.get(key, () => make(key));
  const first = ask('a');
  expect([ask('a'), ask('b')]).toEqual([first, { key: 'b' }]);
  expect(ask('a')).toBe(first);
  expect(make).toHaveBeenCalledTimes(2);
  ask('c');
  expect(ask('a')).not.toBe(first);
  expect(make).toHaveBeenCalledTimes(4);
});

it('keeps nothing of what could not be made', () => {
  const cache = new BoundedCache<{ readonly ok: true }>(2);
  const fail = () => {
    throw new RangeError('no such zone');
  };
  expect(() => cache.get('a', fail)).toThrow('no such zone');
  expect(cache.get('a', () => ({ ok: true }))).toEqual({ ok: true });
});
