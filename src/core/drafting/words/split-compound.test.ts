import { expect, test } from 'vitest';
import { splitCompound } from './split-compound.ts';

test('a compound is its last noun, told apart by what stands before', () => {
  expect(splitCompound('farblaserdrucker')).toEqual({
    head: expect.arrayContaining(['#laser printer']),
    modifier: ['farb'],
  });
  const found = splitCompound('stahlschrauben');
  expect(found?.head).toContain('#screw');
  expect(found?.modifier).toContain('#steel');
});

test('a linking letter belongs to neither half', () => {
  expect(splitCompound('kupferrohrschere')?.head).toContain('#scissors');
  expect(splitCompound('schraubenkiste')?.modifier).toContain('#screw');
});

test.each(['betonmischer', 'tellerwarmer', 'ergonomischer', 'kartuschen', 'drucker'])(
  'an ending that only looks like a noun is none: %s',
  (word) => expect(splitCompound(word)).toBeNull(),
);
