import { matchFragment } from '../match/match-fragment.ts';
import type { Fragment } from '../read-request/fragment.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import type { Answering } from './answer-fragment.ts';

const SURE = 0.75;
const MOST_TRIED = 12;

const withHeading = (fragment: Fragment, heading: string): Fragment => ({
  ...fragment,
  search: `${fragment.search} ${heading}`,
});

/** Is an item found that says the figure of the heading? Then the heading is a model, and no room or date. */
function isConfirmed(answering: Answering, fragment: Fragment, heading: string): boolean {
  const { choice } = matchFragment(answering.index, withHeading(fragment, heading), answering);
  if (!choice.chosen || choice.probability < SURE) return false;
  const figures = tokeniseText(heading).filter((atom) => atom.isNumber);
  const said = choice.chosen.matched.map((unit) => unit.text);
  return figures.length > 0 && figures.every((figure) => said.some((text) => text.includes(figure.raw)));
}

/**
 * "Phaser 6350: 2 x black, 1 x yellow": the model that heads a line counts for each of its items, once the catalogue has one
 * of them for it. Then what there is for another model only is not offered.
 */
export function applyHeadings(answering: Answering, fragments: readonly Fragment[]): readonly Fragment[] {
  const models = new Set<string>();
  for (const fragment of fragments.filter((one) => one.heading !== undefined).slice(0, MOST_TRIED)) {
    const heading = fragment.heading ?? '';
    if (!models.has(heading) && isConfirmed(answering, fragment, heading)) models.add(heading);
  }
  if (models.size === 0) return fragments;
  return fragments.map((one) => (one.heading && models.has(one.heading) ? withHeading(one, one.heading) : one));
}
