import type { Language } from '#core/catalogue/product';
import { readFeatures } from '../features/read-features.ts';
import { AGAIN_WORDS } from '../lexicon/order-cues.ts';
import { wordNumber } from '../quantity/read-count.ts';
import { foldText } from '../words/fold-text.ts';
import { changedSearch } from './changed-search.ts';
import type { Fragment } from './fragment.ts';
import { targetOf } from './target-of.ts';

/** "twice as many of the first": the factor of a quantity. */
export const FACTORS: readonly (readonly [RegExp, number])[] = [
  [
    /(?<!\p{L})(?:twice (?:as many|as much|that|the)|double (?:that|it|them|the|up)|doppelt so (?:viele?|oft)|die doppelte (?:menge|anzahl)|das doppelte|deux fois (?:plus|autant)|le double|il doppio|due volte tant\p{L}|dwa razy (?:więcej|tyle)|podwójn\p{L}+ ilość|podwój)(?!\p{L})/iu,
    2,
  ],
  [
    /(?<!\p{L})(?:three times (?:as many|that|the)|dreimal so viele?|trois fois (?:plus|autant)|il triplo|tre volte tant\p{L}|trzy razy (?:więcej|tyle))(?!\p{L})/iu,
    3,
  ],
  [
    /(?<!\p{L})(?:half (?:as many|of that|that)|halve (?:that|it|the|them)|halb so viele?|die hälfte|la moitié|la metà|połow[ęa])(?!\p{L})/iu,
    0.5,
  ],
];
/** "3 more of the markers", "noch 3 von den Markern", "3 de plus". */
const MORE =
  /(?<![\p{L}\d])(?:(\d{1,5}|\p{L}{2,20}) (?:more|extra|additional) (?:of (?:the|these|those)|please|for the)|(?:noch|weitere) (\d{1,5}|\p{L}{2,20}) (?:von (?:den|dem|der)|mehr)|(\d{1,5}|\p{L}{2,20}) mehr (?:von|bei)|(\d{1,5}|\p{L}{2,20}) de plus (?:pour|de[s]?)|(?:altr[ie]) (\d{1,5}|\p{L}{2,20}) (?:de[il]|delle|degli)|(\d{1,5}|\p{L}{2,20}) in più (?:de[il]|delle|degli|per)|(?:jeszcze|o) (\d{1,5}|\p{L}{2,20}) więcej)(?!\p{L})/iu;
/** "the last two in red": the property of several items. */
const SEVERAL =
  /^\s*(?:and |und |et |e |i )?(?:the (?<where>last|first) (?<count>\p{L}+|\d)(?: (?:ones|items))?(?: (?:should be|please|to be))? in (?<what>.+)|die (?<where2>letzten|ersten) (?<count2>\p{L}+|\d)(?: bitte)? in (?<what2>.+)|les (?<count3>\p{L}+|\d) (?<where3>dernier\p{L}*|premier\p{L}*|première\p{L}*|dernière\p{L}*) en (?<what3>.+)|(?:gli|le|i) (?<where4>ultim[ie]|prim[ie]) (?<count4>\p{L}+|\d) in (?<what4>.+)|(?<where5>ostatnie|pierwsze|ostatnich|pierwszych) (?<count5>\p{L}+|\d) (?:w kolorze|w|na) (?<what5>.+?))[.!]*\s*$/iu;
/** "Instead of the staplers please send …": one item goes, what follows comes. */
const INSTEAD =
  /^\s*(?:instead of|statt|anstelle|anstatt|au lieu d[eu']|à la place d[eu']|invece d[ei]\p{L}{0,4}|al posto d[ei]\p{L}{0,4}|zamiast)(?!\p{L})/iu;
const TAKEN =
  /(?:,|(?<!\p{L})(?:please|we|i|send|take|bitte|wir|ich|nehmen|veuillez|merci|nous|je|vorrei|vorremmo|mandate\p{L}*|prendiamo|per favore|proszę|prosimy|poproszę|weźmiemy)(?!\p{L}))/iu;
const LONGEST = 160;

/** "the same again, but everything in black": the property of all items. */
const ALL_IN =
  /(?<!\p{L})(?:(?:everything|all (?:of it|of them|in)|alles|alle|tout(?:es)?|tous|tutt[oie]|wszystkie?|wszystko)|(?:diesmal|this time|cette fois|stavolta|tym razem))(?: (?:diesmal|this time|cette fois|stavolta|tym razem|aber|but|mais|ma|ale))* (?:in|en|w(?: kolorze)?) (?<what>\p{L}{3,20})/iu;
/** "the same again, just double everything". */
const ALL_DOUBLED =
  /(?<!\p{L})(?:(?:double|twice) (?:everything|all|of everything)|everything (?:doubled|twice)|alles doppelt|von allem (?:das )?doppelte?|tout en double|le double de tout|tutto doppio|il doppio di tutto|wszystko (?:podwójnie|razy dwa))(?!\p{L})/iu;
/** "the same again, but without the pistachio": what is left out this time. */
const LEFT_OUT =
  /(?<!\p{L})(?:without|except(?: for)?|but (?:no|not)|ohne|außer|sans|sauf|senza|tranne|bez|oprócz)\s+(?:(?:the|die|den|das|dem|der|la|le|les|il|lo|i|gli)\s+|l['’])?(?<what>[\p{L}\d -]{3,40})/iu;

/** What became of a sentence about items before it: nothing, all of it, or the part from `rest` on is still to be read. */
export type Relation = { readonly done: false } | { readonly done: true; readonly rest: number | null };

const NONE: Relation = { done: false };
const ALL: Relation = { done: true, rest: null };

/** Applies a sentence that multiplies, adds to, replaces or recolours items that were asked for before. */
export function relateFragments(fragments: Fragment[], text: string, language: Language): Relation {
  if (fragments.length === 0 || text.length > LONGEST) return NONE;
  if (recolour(fragments, text, language) || repeatAll(fragments, text)) return ALL;
  const instead = INSTEAD.exec(text);
  if (instead) return replace(fragments, text, instead[0].length);
  return multiply(fragments, text) || addTo(fragments, text, language) ? ALL : NONE;
}

/** "The same again, but everything in black", "… but without the pistachio": all items before once more, changed. */
function repeatAll(fragments: Fragment[], text: string): boolean {
  if (!AGAIN_WORDS.test(text)) return false;
  const colour = ALL_IN.exec(text)?.groups?.['what'];
  if (colour && readFeatures(colour).features.some((feature) => feature.term.startsWith('!colour:'))) {
    fragments.forEach((fragment, i) => {
      fragments[i] = { ...fragment, search: changedSearch(fragment.search, colour), remark: text.trim() };
    });
    return true;
  }
  if (ALL_DOUBLED.test(text)) {
    fragments.forEach((fragment, i) => {
      fragments[i] = changed(fragment, 2 * fragment.quantity.value, text);
    });
    return true;
  }
  const without = LEFT_OUT.exec(text)?.groups?.['what'];
  const at = without ? targetOf(fragments, without, false) : -1;
  if (at >= 0) fragments.splice(at, 1);
  return at >= 0;
}

function replace(fragments: Fragment[], text: string, from: number): Relation {
  const taken = TAKEN.exec(text.slice(from));
  if (!taken) return NONE;
  const at = targetOf(fragments, text.slice(from, from + taken.index), false);
  if (at < 0) return NONE;
  fragments.splice(at, 1);
  return { done: true, rest: from + taken.index };
}

function multiply(fragments: Fragment[], text: string): boolean {
  const found = FACTORS.find(([pattern]) => pattern.test(text));
  if (!found || /(?<![\p{L}\d])\d+ ?x|(?<!\p{L})\d{2,}/u.test(text)) return false;
  const at = targetOf(fragments, text, true);
  const fragment = fragments[at];
  if (!fragment) return false;
  const value = Math.max(1, Math.ceil(fragment.quantity.value * found[1]));
  fragments[at] = changed(fragment, value, text);
  return true;
}

function addTo(fragments: Fragment[], text: string, language: Language): boolean {
  const found = MORE.exec(text);
  const word = found?.slice(1).find((group) => group !== undefined);
  if (!found || !word) return false;
  const more = /^\d/.test(word) ? Number(word) : wordNumber(foldText(word), language);
  const at = targetOf(fragments, text, false);
  const fragment = fragments[at];
  if (!fragment || Number.isNaN(more) || more <= 0) return false;
  fragments[at] = changed(fragment, fragment.quantity.value + more, text);
  return true;
}

function recolour(fragments: Fragment[], text: string, language: Language): boolean {
  const groups = SEVERAL.exec(text)?.groups;
  if (!groups) return false;
  const pick = (name: string): string => ['', '2', '3', '4', '5'].map((n) => groups[name + n]).find(Boolean) ?? '';
  const [where, word, what] = [pick('where'), pick('count'), pick('what')];
  const count = /^(?:beiden|both)$/iu.test(word)
    ? 2
    : /^\d/.test(word)
      ? Number(word)
      : wordNumber(foldText(word), language);
  if (!(count >= 2) || count > fragments.length) return false;
  const first = /^(?:first|erst|prem|prim|pierw)/iu.test(where);
  const from = first ? 0 : fragments.length - count;
  for (let i = from; i < from + count; i += 1) {
    const fragment = fragments[i];
    if (fragment) fragments[i] = { ...fragment, search: changedSearch(fragment.search, what), remark: text.trim() };
  }
  return true;
}

function changed(fragment: Fragment, value: number, text: string): Fragment {
  return { ...fragment, quantity: { ...fragment.quantity, value, least: value, stated: true }, remark: text.trim() };
}
