import type { Language } from '#core/catalogue/product';
import type { Measure } from '../features/measure.ts';
import { readFeatures } from '../features/read-features.ts';
import { readMeasures } from '../features/read-measures.ts';
import { readCount } from '../quantity/read-count.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import { changedSearch } from './changed-search.ts';
import type { Fragment } from './fragment.ts';
import { keysOf, targetOf } from './target-of.ts';

/** "drop the second one", "streichen Sie die Maus": the item goes. */
const DROP =
  /\b(?:drop|strike|cancel|remove|delete|scrap|skip|leave out|forget|no longer need|don['’]t need|do not need|hat sich erledigt|haben sich erledigt|streich\p{L}*|storn\p{L}*|weglassen|entf(?:ällt|allen|ernen)|lass\p{L}* weg|brauchen wir (?:doch )?nicht|nicht mehr|brauchen wir nicht|ne (?:sont|est|faut|serv\p{L}*) (?:plus|pas)|plus nécessaire\p{L}*|plus besoin|non (?:ci |mi |vi )?(?:serv\p{L}*|occorr\p{L}*)|non (?:ne )?abbiamo (?:più )?bisogno|nie trzeba|nie (?:będ\p{L}+ |są |jest )?(?:już )?potrzeb\p{L}*|nie chcemy|supprim\p{L}*|annul\p{L}*|enlev\p{L}*|retir\p{L}*|laissez tomber|elimin\p{L}*|toglie\p{L}*|tolga|togli|cancell\p{L}*|skreśl\p{L}*|wykreśl\p{L}*|usu[nń]\p{L}*|anuluj\p{L}*|rezygnuj\p{L}*|bez pozycji)/iu;
/** "make that 12", "doch lieber 12", "finalement 6": another quantity. */
const CHANGE =
  /(?:^\s*(?:but )?only (?:one|two|three|four|five|six|\d{1,4})\s+\p{L})|(?<!\p{L})(?:nur(?: noch)?|seulement|solo|soltanto|tylko) \d{1,4}(?![\d.,]?\d)|(?<!\p{L})bei (?:den|der|dem) \p{L}{3,30} (?:bitte )?(?:nur )?\d{1,4}(?![\d.,]?\d)|\b(?:make (?:that|it|the|them)|statt (?:\d+|\p{L}+)|(?:aus|von) (?:den|der|dem) .{1,60} machen|mach(?:en|t)? .{0,30}(?:draus|daraus)|mettez|mettre|prenez|change (?:that|it|the)|(?:increase|reduce|actually|correction)(?!\p{L})|instead of \d|on second thoughts?|rather(?!\p{L})|doch (?:lieber|besser|nur)?|lieber|stattdessen|ändern|erhöh\p{L}*|reduzier\p{L}*|finalement|plutôt|en fait|modifi\p{L}*|passez|anzi|piuttosto|invece|facciamo|modific\p{L}*|jednak|zmie[nń]\p{L}*|zamiast|zwiększ\p{L}*|zmniejsz\p{L}*)/iu;
/** "same again in black": the item once more with another property. */
const REPEAT =
  /^\s*(?:and |und |et |e |i |oraz )?(?:the )?(?:same(?: again)?|same thing|ditto|(?:nochmals?|noch einmal|und) (?:das gleiche|dasselbe|die gleichen?|dieselben?)|das gleiche|dasselbe|dito|(?:et )?(?:le|la|les) mêmes?(?: choses?)?|pareil|idem|(?:lo|la|gli|le) stess[oaie](?: cos[ae])?|uguale|to samo|te same|tak samo)(?: (?:again|once more|nochmals?|noch einmal|encore|ancora|jeszcze raz))?(?: (?:in|but in|en|in colore|w|w kolorze|aber in|mais en|ma in))\s+/iu;

/** Says of a thing that nobody needs it, whether or not it was asked for before. */
const NOT_NEEDED =
  /(?<!\p{L})(?:no longer (?:need\p{L}*|required)|not needed(?: any ?more)?|(?:don['’]t|do not|won['’]t) need|(?:brauchen|benötigen) wir (?:doch )?nicht|nicht mehr (?:nötig|gebraucht|benötigt)|plus (?:besoin|nécessaire\p{L}*)|pas besoin|non (?:ci |mi |vi )?(?:serv\p{L}*|occorr\p{L}*)|nie trzeba|nie (?:będ\p{L}+ |są |jest )?(?:już )?potrzeb\p{L}*)(?!\p{L})/iu;
const SHORT_REFUSAL = 100;

/** "Le candele non servono più", "Trzewików nie trzeba": a short sentence that wants nothing. */
export function isRefusal(sentence: string): boolean {
  return sentence.length <= SHORT_REFUSAL && !/[\d?]/.test(sentence) && NOT_NEEDED.test(sentence);
}

/** What a later sentence does to the items before it. */
export interface Amendment {
  readonly kind: 'drop' | 'change' | 'repeat';
  readonly text: string;
}

/** Is this sentence about items that were already asked for? Long ones are no amendments. */
export function readAmendment(sentence: string): Amendment | null {
  const text = sentence.trim();
  if (text.length > 160) return null;
  if (REPEAT.test(text)) return { kind: 'repeat', text };
  if (DROP.test(text)) return { kind: 'drop', text };
  return CHANGE.test(text) && /\d|\p{L}/u.test(text) ? { kind: 'change', text } : null;
}

/** Does the sentence name a thing at all? Then it must be one of the items. */
function namesOther(text: string): boolean {
  return [...keysOf(text)].some((key) => key.startsWith('#'));
}

/** The figure that no longer counts: "statt sechs", "instead of 4". */
const INSTEAD_OF =
  /\b(?:instead of|rather than|statt|anstatt|au lieu de|invece di|zamiast)\s+(?:the\s+|den\s+|de\s+)?[\p{L}\d]+/iu;

/** Which item is meant: "Pos. 2". */
const POSITION = /(?<!\p{L})(?:pos(?:ition)?|item|poz(?:ycja)?|nr|no)\.? ?\d{1,3}(?![\d.,]\d)/giu;

/** A size or a rating; a count of pieces is a quantity. */
function isProperty({ dimension }: Measure): boolean {
  return dimension !== 'pieces' && dimension !== 'packs';
}

/** "the silencers, in 900 mm after all", "the gloves in black": the words that replace a property of the item. */
function newProperty(text: string): string | null {
  const { atoms, features, measures } = readFeatures(text);
  const words = [
    ...measures.filter(isProperty),
    ...features.filter((f) => f.term.startsWith('!colour:') || f.term.startsWith('!wear:')),
  ].map(({ from, to }) => text.slice(atoms[from]?.start, atoms[to - 1]?.end));
  return words.length > 0 ? words.join(' ') : null;
}

const MODEL_INSTEAD =
  /(\p{L}*\d[\p{L}\d/-]*)\s+(?:instead of|rather than|statt|anstatt|au lieu d[eu]|invece d\p{L}{1,4}|zamiast)\s+(?:(?:the|des|der|dem|den|de|la|le|l['’])\s+)?(\p{L}*\d[\p{L}\d/-]*)/iu;

/** "the HW 4500 instead of the 3500": the figure that goes is no count but part of the item's name; the item with the other. */
function otherModel(search: string, text: string): string | null {
  const [, wanted = '', dropped = ''] = MODEL_INSTEAD.exec(text) ?? [];
  const at = dropped.length < 3 ? -1 : search.toLowerCase().indexOf(dropped.toLowerCase());
  return at < 0 ? null : search.slice(0, at) + wanted + search.slice(at + dropped.length);
}

/** The new figure in "make that 12", "5 instead of 3", "Finalement 6 pour les PH2". */
function newQuantity(whole: string, { fragment, language }: { fragment: Fragment; language: Language }): number | null {
  const text = whole.replace(INSTEAD_OF, ' ').replace(POSITION, ' ');
  const atoms = tokeniseText(text);
  const own = keysOf(fragment.search);
  const measured = new Set(readMeasures(text, atoms).flatMap((one) => (isProperty(one) ? [one.from] : [])));
  let repeated: number | null = null;
  for (let i = 0; i < atoms.length; i += 1) {
    const atom = atoms[i];
    const count = atom && !atom.glued && !measured.has(i) ? readCount(atoms, i, language) : null;
    if (!count || count.weak || !Number.isInteger(count.value)) continue;
    if (atoms[count.to]?.glued && !/^(?:x|st|szt|pcs|pz)/.test(atoms[count.to]?.fold ?? '')) continue;
    const before = count.value === fragment.quantity.value;
    if (!before && (!atom?.isNumber || !own.has(atom.fold))) return count.value;
    repeated ??= count.value;
  }
  return repeated;
}

/** "make that 12 monitors, and we don't need the keyboards": the clauses that are each an amendment, else the whole. */
export function amendmentsOf(sentence: string): readonly Amendment[] {
  const clauses = sentence
    .split(/[,;:]\s+(?:(?:and|but|und|aber|et|mais|e|ma|i|a|ale|oraz)\s+)?|\s(?:and|und|et|oraz)\s|\s[-–—]\s/iu)
    .map(readAmendment);
  const found = clauses.filter((clause) => clause !== null);
  if (found.length >= 2) return found;
  const [only] = found;
  // One clause of several that says what goes: the others are about other things.
  if (only?.kind === 'drop' && clauses.length > 2) return found;
  const whole = readAmendment(sentence);
  return whole ? [whole] : [];
}

/** Applies an amendment to the items; false when it does not fit any. */
export function amendFragments(fragments: Fragment[], amendment: Amendment, language: Language): boolean {
  const last = fragments.at(-1);
  if (!last) return false;
  if (amendment.kind === 'repeat') {
    const change = amendment.text.replace(REPEAT, '').replace(/[.!]+$/, '');
    fragments.push({ ...last, item: amendment.text, search: changedSearch(last.search, change) });
    return true;
  }
  const at = targetOf(fragments, amendment.text, amendment.kind === 'change' && !namesOther(amendment.text));
  const fragment = fragments[at];
  if (!fragment) return false;
  if (amendment.kind === 'drop') {
    fragments.splice(at, 1);
    return true;
  }
  const model = otherModel(fragment.search, amendment.text);
  if (model !== null) {
    fragments[at] = { ...fragment, search: model, remark: amendment.text };
    return true;
  }
  const value = newQuantity(amendment.text, { fragment, language });
  const property = value === null || value === fragment.quantity.value ? newProperty(amendment.text) : null;
  if (value === null && property === null) return false;
  const count = value ?? fragment.quantity.value;
  fragments[at] = {
    ...fragment,
    ...(property === null ? {} : { search: changedSearch(fragment.search, property) }),
    quantity: { ...fragment.quantity, value: count, least: count, stated: true },
    remark: amendment.text,
  };
  return true;
}
