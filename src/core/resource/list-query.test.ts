import { expect, it } from 'vitest';
import { listQuery, queryBoolean } from '#core/resource/list-query';

const rules = { filters: ['search', 'status'], sorts: ['name', 'created_at'] };

it('reads filters, sorts and pages', () => {
  const parameters = { 'filter[status]': 'draft,pending', 'filter[search]': '', sort: '-created_at,name', page: '2' };
  expect(listQuery(parameters, rules)).toEqual({
    filters: { status: 'draft,pending' },
    sorts: [
      { name: 'created_at', descending: true },
      { name: 'name', descending: false },
    ],
    page: 2,
    perPage: 20,
  });
});

it.each(['0', '-3', 'x', '', '1.5', '99999999999999999999'])('takes page %s as 1', (page) => {
  expect(listQuery({ page }, rules).page).toBe(1);
});

it('clamps a page to 50 rows', () => {
  expect([listQuery({ per_page: '51' }, rules).perPage, listQuery({ per_page: '7' }, rules).perPage]).toEqual([50, 7]);
});

it('names unknown filters and sorts', () => {
  expect(() => listQuery({ 'filter[foo]': '1' }, rules)).toThrow(
    'Requested filter(s) `foo` are not allowed. Allowed filter(s) are `search, status`.',
  );
  expect(() => listQuery({ sort: '-total' }, rules)).toThrow('Requested sort(s) `total` are not allowed.');
});

it('reads booleans of a query', () => {
  expect(['1', 'true', '0', 'FALSE', 'maybe'].map(queryBoolean)).toEqual([true, true, false, false, null]);
});
