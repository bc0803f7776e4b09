import type { Fragment } from './fragment.ts';

/** "for it", "dazu", "pour celle-ci": belongs to the item before. */
const FOR_IT =
  /(?<!\p{L})(?:for (?:it|them|these|those|this|that)|to go with (?:it|them)|dafür|dazu passend|pour (?:celle|celui|ceux|celles)-(?:ci|là)|per (?:essa|esso|questa|questo)|do (?:niej|niego|nich))(?!\p{L})/iu;
/** "the 1 TB ones", "one in red": the item before once more with another property. */
const ANOTHER = /(?:^|\s)(?:the\s+)?(?:ones?|davon|d['’]entre eux)(?:\s+(?:in|with|mit))?(?=\s|$)/iu;
const CODE = /(?=[\p{L}\d/-]*\d)(?=[\p{L}\d/-]*\p{L})[\p{L}\d/-]{4,}/gu;
const WITH_END = /(?:^|\s)(?:with|incl\.?|including|mit|samt|inkl\.?|avec|con|wraz z|z)\s+$/iu;

/** What a fragment may lean on. */
export interface Neighbour {
  readonly before: Fragment;
  /** Text between the item before and this one. */
  readonly between: string;
}

/** Gives an accessory ("… with one set of toner", "a lid for it") the model names of the item it belongs to. */
export function linkAccessory(fragment: Fragment, { before, between }: Neighbour): Fragment {
  const pointed = FOR_IT.test(fragment.search);
  if (!pointed && !WITH_END.test(between)) return fragment;
  const search = fragment.search.replace(FOR_IT, ' ');
  if ((search.match(CODE) ?? []).length > 0) return fragment;
  const codes = (before.search.match(CODE) ?? []).slice(0, 3);
  return codes.length > 0 ? { ...fragment, search: `${search} ${codes.join(' ')}` } : fragment;
}

/** "of the same size": everything but what is named is that of the item before. */
const SAME_SIZE =
  /(?<!\p{L})(?:(?:of|in) the same (?:size|dimensions?)|(?:in |der )?(?:der)?(?:selben|gleichen?r?) (?:größe|grösse|abmessung\p{L}*)|de (?:la )?même (?:taille|dimension)|de mêmes dimensions|(?:della|nella) stessa (?:misura|dimensione|taglia)|(?:w |o )?t(?:ym samym|ej samej|akim samym) (?:rozmiar\p{L}*|wymiar\p{L}*))(?!\p{L})/iu;

/** The property in "two winter ones of the same size", or null when the fragment says no such thing. */
export function sameSize(fragment: Fragment): string | null {
  if (!SAME_SIZE.test(fragment.search)) return null;
  const property = fragment.search.replace(SAME_SIZE, ' ').trim();
  return property.length > 1 ? property : null;
}

/** The property in "2 of the 1 TB ones", or null when the fragment names its own thing. */
export function otherProperty(fragment: Fragment): string | null {
  if (!ANOTHER.test(fragment.search)) return null;
  const property = fragment.search.replace(ANOTHER, ' ').replace(/^\s*(?:of|the|von|den)\s+(?:the\s+)?/iu, '');
  return property.trim().length > 1 ? property.trim() : null;
}
