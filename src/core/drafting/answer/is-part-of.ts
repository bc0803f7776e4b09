import { scoreOne } from '../match/find-candidates.ts';
import { buildQuery } from '../query/build-query.ts';
import type { Fragment } from '../read-request/fragment.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import type { Answer, Answering } from './answer-fragment.ts';

const LONGEST = 4;

/**
 * "StarTech 18U rack, 4 post": what looks like another item, and is said word for word, figure included, by the product
 * found for the item just before it on the same line.
 */
export function isPartOf({ index, text }: Answering, fragment: Fragment, before: Answer): boolean {
  const [start] = fragment.spans[0] ?? [0];
  const end = before.fragment.spans.at(-1)?.[1] ?? 0;
  const chosen = before.match.choice.chosen;
  if (!chosen || fragment.quantity.unit !== null || !/^,\s$/.test(text.slice(end, start))) return false;
  if (tokeniseText(fragment.item).length > LONGEST || !/^\d/.test(fragment.item)) return false;
  const query = buildQuery(index, { search: fragment.item });
  const score = scoreOne(index, query, chosen.product);
  return query.units.length > 1 && score.matched.length === query.units.length;
}
