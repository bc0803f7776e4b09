import { expect, test } from 'vitest';
import { changedSearch } from './changed-search.ts';

const words = (text: string) => text.split(/\s+/).join(' ');

test.each([
  ['HDMI cable 2 m', '5 m', 'HDMI cable 5 m'],
  ['mug blue large', 'red', 'mug large red'],
  ['abrasive belt 25 mm grit 30', 'grit 80', 'abrasive belt 25 mm grit 80'],
])('%s with %s', (search, change, expected) => expect(words(changedSearch(search, change))).toBe(expected));
