import type { MetField, SeenWrite } from '../data/document-write.ts';

/** A place and the document as the person wanted it there; or lines that were to be added, by their names. */
export type LostText = Pick<MetField, 'field' | 'label' | 'mine'> & { readonly added?: readonly string[] };

/** What was written in changes that were refused, each place once as it was written last. Moves and removals are no texts. */
export function lostTexts(lost: readonly SeenWrite[]): readonly LostText[] {
  const texts = new Map<string, LostText>();
  for (const [at, { write, seen }] of lost.entries()) {
    const mine = write.show?.(seen) ?? seen;
    const { label } = write;
    if (write.adds) texts.set(`+${at}`, { field: '', label, mine, added: write.adds });
    for (const field of write.touches ?? []) if (isText(field, write, seen)) texts.set(field, { field, label, mine });
  }
  return [...texts.values()];
}

/** A line as a whole is touched only by removing it. */
function isText(field: string, { show }: SeenWrite['write'], seen: SeenWrite['seen']): boolean {
  const isLine = seen.elements.some(({ id }) => id === field);
  return show !== undefined && field !== 'order' && field !== 'locked_at' && !isLine;
}
