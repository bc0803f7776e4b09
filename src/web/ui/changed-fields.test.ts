import { describe, expect, it } from 'vitest';
import { changedFields } from './changed-fields.ts';

describe('changedFields', () => {
  it('names only what differs, by content', () => {
    const before = { name: 'a', prices: [{ amount: '1' }], note: '' };
    expect(changedFields(before, { name: 'a', prices: [{ amount: '1' }], note: '' })).toEqual({});
    expect(changedFields(before, { name: 'b', prices: [{ amount: '2' }], note: '' })).toEqual({
      name: 'b',
      prices: [{ amount: '2' }],
    });
  });
});
