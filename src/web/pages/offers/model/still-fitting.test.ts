import { expect, it } from 'vitest';
import { stillFitting } from './still-fitting.ts';

it('keeps what contains every typed word', () => {
  const names = ['Atelier Dubreuil', 'Harbour Offices Ltd', 'Harbour View'];
  const fitting = (typed: string) => stillFitting(names, typed, (name) => name);
  expect(fitting('HARB off')).toEqual(['Harbour Offices Ltd']);
  expect(fitting('')).toEqual(names);
  expect(fitting('nobody')).toEqual([]);
});
