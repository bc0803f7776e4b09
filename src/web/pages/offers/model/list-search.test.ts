import { describe, expect, it } from 'vitest';
import { isFiltered, readListSearch } from './list-search.ts';

describe('readListSearch', () => {
  it('keeps what it knows', () => {
    const search = { status: 'draft', query: 'nowak', customerId: 'c1', sort: '-totalNet' };
    expect(readListSearch(search)).toEqual(search);
  });

  it('drops unknown and empty values and the default sort', () => {
    expect(readListSearch({ status: 'gone', query: '  ', customerId: 5, sort: '-createdAt', x: 1 })).toEqual({
      customerId: '5',
    });
    expect(readListSearch({ query: { a: 1 }, sort: 'id; drop table' })).toEqual({});
  });

  it('reads a number as a search word', () => {
    expect(readListSearch({ query: 4711 })).toEqual({ query: '4711' });
  });
});

describe('isFiltered', () => {
  it('is about search and customer, not about the tab', () => {
    expect(isFiltered({ status: 'draft', sort: 'createdAt' })).toBe(false);
    expect(isFiltered({ query: 'a' })).toBe(true);
    expect(isFiltered({ customerId: 'c' })).toBe(true);
  });
});
