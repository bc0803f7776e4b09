import { describe, expect, it } from 'vitest';
import { listDefaults, listQuery, sortOf } from './list-query.ts';

describe('listQuery', () => {
  it('asks for what is set', () => {
    const filters = { query: 'nowak', status: 'draft', customerId: 'c1', sort: '-totalGross' };
    expect(listQuery(filters)).toEqual({ list: 1, ...filters });
  });

  it('leaves out states and orders that it does not know', () => {
    expect(listQuery({ ...listDefaults, status: 'gone', sort: 'id; drop table' })).toMatchObject({
      status: undefined,
      sort: undefined,
    });
  });

  it('cuts a search that nobody types', () => {
    expect(listQuery({ ...listDefaults, query: 'x'.repeat(900) })['query']).toHaveLength(200);
  });
});

describe('sortOf', () => {
  it('opens newest first', () => {
    expect(sortOf(listDefaults)).toBe('-createdAt');
    expect(sortOf({ ...listDefaults, sort: 'nonsense' })).toBe('-createdAt');
    expect(sortOf({ ...listDefaults, sort: 'totalGross' })).toBe('totalGross');
  });
});
