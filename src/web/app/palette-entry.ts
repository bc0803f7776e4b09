import type { ReactNode } from 'react';

/** One line of the command palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly subtitle?: string | null;
  readonly icon: ReactNode;
  readonly shortcut?: string;
  readonly run: () => void;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** The entries whose title has every typed word at the start of one of its words; all of them when nothing is typed. */
export function matchingEntries(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const words = plain(entry.title).split(/\s+/);
    return wanted.every((want) => words.some((word) => word.startsWith(want)));
  });
}
