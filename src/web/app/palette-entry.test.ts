import { describe, expect, it } from 'vitest';
import { matchingEntries, type PaletteEntry } from './palette-entry.ts';

const entry = (title: string): PaletteEntry => ({ id: title, group: 'g', title, icon: null, run: () => undefined });
const entries = [entry('New offer'), entry('Réglages'), entry('Offers'), entry('Import catalogue')];
const titles = (typed: string) => matchingEntries(entries, typed).map(({ title }) => title);

describe('matchingEntries', () => {
  it('shows everything when nothing is typed', () => {
    expect(titles('  ')).toHaveLength(4);
  });
  it('matches starts of words in any order, ignoring case and accents', () => {
    expect(titles('off')).toEqual(['New offer', 'Offers']);
    expect(titles('cat imp')).toEqual(['Import catalogue']);
    expect(titles('REGL')).toEqual(['Réglages']);
    expect(titles('ffer')).toEqual([]);
  });
});
