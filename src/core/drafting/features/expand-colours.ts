import type { Fragment } from '../read-request/fragment.ts';
import { readFeatures } from './read-features.ts';

/** From this many colours on a list of them may be a set of single products. */
const FEWEST = 3;

/** "toner: black, cyan, magenta and yellow" as one fragment a colour; empty when the text lists fewer than three. */
export function expandColours(fragment: Fragment): Fragment[] {
  const { atoms, features } = readFeatures(fragment.search);
  const colours = features.filter((feature) => feature.term.startsWith('!colour:') && feature.to - feature.from === 1);
  const distinct = new Set(colours.map((colour) => colour.term));
  if (distinct.size < FEWEST || distinct.size !== colours.length) return [];
  return colours.map((kept) => {
    let search = fragment.search;
    for (const other of colours) {
      if (other === kept) continue;
      const start = atoms[other.from]?.start ?? 0;
      const end = atoms[other.from]?.end ?? start;
      search = search.slice(0, start) + ' '.repeat(end - start) + search.slice(end);
    }
    return { ...fragment, search };
  });
}
