import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasFilters, parseSearch, readFilters, stringifySearch, writeFilters } from './filter-state.ts';

const defaults = { query: '', active: 'true', sort: 'name' };

describe('filters in the URL', () => {
  it('reads what it knows and falls back to the defaults', () => {
    expect(readFilters({ query: 'led', other: 'x' }, defaults)).toEqual({ query: 'led', active: 'true', sort: 'name' });
    expect(readFilters({ query: 12, active: {} }, defaults)).toEqual({ query: '12', active: 'true', sort: 'name' });
  });

  it('leaves defaults out of the URL and keeps foreign keys', () => {
    expect(writeFilters({ tab: 'all', query: 'led' }, defaults, { query: '', sort: '-updatedAt' })).toEqual({
      tab: 'all',
      sort: '-updatedAt',
    });
  });

  it('can say that a filter with a default is set to nothing', () => {
    const url = stringifySearch(writeFilters({}, defaults, { active: 'false' }));
    expect(readFilters(parseSearch(url), defaults).active).toBe('false');
  });

  it('knows whether anything is filtered; sorting is no filter', () => {
    expect(hasFilters({ ...defaults, sort: 'sku' }, defaults)).toBe(false);
    expect(hasFilters({ ...defaults, query: 'x' }, defaults)).toBe(true);
  });

  it('any text survives the way through the URL', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (query) => {
        const url = stringifySearch(writeFilters({}, defaults, { query }));
        expect(readFilters(parseSearch(url), defaults).query).toBe(query);
      }),
    );
  });
});
