import { expect, test } from 'vitest';
import { MeasureTable } from './measure-table.ts';

test('the same length in feet and in metres, rounded as data sheets round', () => {
  const table = new MeasureTable();
  ['%length:910', '%length:914.4', '%length:1000', '%mass:914.4', '%size:910x600'].forEach((term, id) => {
    table.add(term, id);
  });
  expect(table.near('length', 914.4)).toEqual([0, 1]);
  expect(table.near('mass', 900)).toEqual([]);
  expect(table.near('volume', 1)).toEqual([]);
});
