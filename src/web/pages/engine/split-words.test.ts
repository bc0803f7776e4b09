import { expect, it } from 'vitest';
import { splitWords } from './split-words.ts';

it('cuts at commas and the like, and takes each word once', () => {
  expect(splitWords(' RCD, FI  switch;fi switch = residual current device,,\nrcd ')).toEqual([
    'RCD',
    'FI switch',
    'residual current device',
  ]);
  expect(splitWords(' , ')).toEqual([]);
});
