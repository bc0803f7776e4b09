import type { Language } from '#core/catalogue/product';
import type { Measure } from '../features/measure.ts';
import { readFeatures } from '../features/read-features.ts';
import { readMeasures } from '../features/read-measures.ts';
import { ORDER_UNITS } from '../lexicon/order-units.ts';
import { STOP_WORDS } from '../lexicon/stop-words.ts';
import { TALK_WORDS } from '../lexicon/talk-words.ts';
import { readCount } from '../quantity/read-count.ts';
import { stemWord } from '../words/stem-word.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import { changedSearch } from './changed-search.ts';
import type { Fragment } from './fragment.ts';
import { keysOf, targetOf } from './target-of.ts';

/** "drop the second one", "streichen Sie die Maus": the item goes. */
const DROP =
  /\b(?:drop|strike|cancel|remove|delete|scrap|skip|leave out|forget|no longer need|don['’]t need|do not need|hat sich erledigt|haben sich erledigt|streich\p{L}*|storn\p{L}*|weglassen|entf(?:ällt|allen|ernen)|lass\p{L}* weg|brauchen wir (?:doch )?nicht|nicht mehr|brauchen wir nicht|ne (?:sont|est|faut|serv\p{L}*) (?:plus|pas)|plus nécessaire\p{L}*|plus besoin|non (?:ci |mi |vi )?(?:serv\p{L}*|occorr\p{L}*)|non (?:ne )?abbiamo (?:più )?bisogno|nie trzeba|nie (?:będ\p{L}+ |są |jest )?(?:już )?potrzeb\p{L}*|nie chcemy|supprim\p{L}*|annul\p{L}*|enlev\p{L}*|retir\p{L}*|laissez tomber|elimin\p{L}*|toglie\p{L}*|tolga|togli|cancell\p{L}*|skreśl\p{L}*|wykreśl\p{L}*|usu[nń]\p{L}*|anuluj\p{L}*|rezygnuj\p{L}*|bez pozycji)/iu;
/** "make that 12", "doch lieber 12", "finalement 6": another quantity. */
const CHANGE =
  /(?:^\s*(?:but )?only (?:one|two|three|four|five|six|\d{1,4})\s+\p{L})|(?<!\p{L})(?:nur(?: noch)?|seulement|solo|soltanto|tylko) \d{1,4}(?![\d.,]?\d)|(?<!\p{L})bei (?:den|der|dem) \p{L}{3,30} (?:bitte )?(?:nur )?\d{1,4}(?![\d.,]?\d)|\b(?:make (?:that|it|the|them)|statt (?:\d+|\p{L}+)|(?:aus|von) (?:den|der|dem) .{1,60} machen|mach(?:en|t)? .{0,30}(?:draus|daraus)|mettez|mettre|prenez|change (?:that|it|the)|(?:increase|reduce|actually|correction)(?!\p{L})|instead of (?:\d|\p{L}+\W*$)|on second thoughts?|rather(?!\p{L})|doch (?:lieber|besser|nur)?|lieber|stattdessen|ändern|erhöh\p{L}*|reduzier\p{L}*|finalement|plutôt|en fait|modifi\p{L}*|passez|anzi|piuttosto|invece|facciamo|modific\p{L}*|jednak|zmie[nń]\p{L}*|zamiast|zwiększ\p{L}*|zmniejsz\p{L}*)/iu;
/** "same again in black": the item once more with another property. */
const REPEAT =
  /^\s*(?:and |und |et |e |i |oraz )?(?:the )?(?:same(?: again)?|same thing|ditto|(?:nochmals?|noch einmal|und) (?:das gleiche|dasselbe|die gleichen?|dieselben?)|das gleiche|dasselbe|dito|(?:et )?(?:le|la|les) mêmes?(?: choses?)?|pareil|idem|(?:lo|la|gli|le) stess[oaie](?: cos[ae])?|uguale|to samo|te same|tak samo)(?: (?:again|once more|nochmals?|noch einmal|encore|ancora|jeszcze raz))?(?: (?:in|but in|en|in colore|w|w kolorze|aber in|mais en|ma in))\s+/iu;

/** "Nachtrag 2: …", "Correction: …": what follows is about the items before. */
const AMENDS =
  /^\s*(?:nachtrag|änderung|korrektur|amendment|correction|change|update|modification|rectificatif|modifica|rettifica|correzione|poprawka|zmiana|korekta)(?: \d{1,2})?\s*:\s*/iu;
/** "but with C3 clearance on the 6206s", "but pink for the foil": another property of the thing that is named behind it. */
const OTHERWISE =
  /^\s*(?:(?:the )?same (?:again|order)?.{0,40}?[ ,])?(?:but|except|only|aber|nur|mais|sauf|ma|però|ale|tylko)\s+(?:with |mit |avec |con |z |in |en |w )?(?<property>.{2,60}?)\s+(?:on|for|bei|für|pour|sur|per|su|dla|przy)\s+(?:the |den |dem |der |die |das |les? |la |il |lo |gli |i )?(?<thing>.{2,60}?)[.!]*$/iu;
/** "pink instead of silver for the foil". */
const SWAPPED =
  /^\s*(?<property>[\p{L}\d][^,;]{0,30}?)\s+(?:instead of|rather than|statt|anstatt|anstelle von|au lieu d[eu]|invece d\p{L}{1,4}|zamiast)\s+[^\s,;]{1,30}\s+(?:on|for|bei|für|pour|sur|per|su|dla|przy)\s+(?:the |den |dem |der |die |das |les? |la |il |lo |gli |i )?(?<thing>.{2,60}?)[.!]*$/iu;
/** Begins a clause that asks for more. */
const ADDITIVE =
  /^\s*(?:(?:and|und|et|e|i|oraz)\s+)?(?:zusätzlich|außerdem|ausserdem|ferner|dazu(?: noch)?|also|additionally|in addition|plus|en plus|aussi|en outre|inoltre|anche|in più|dodatkowo|ponadto|jeszcze|add)(?!\p{L})/iu;

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
  /** `named`: under a heading such as "Correction:", words that must all be of one item. */
  readonly kind: 'drop' | 'change' | 'repeat' | 'otherwise' | 'named';
  readonly text: string;
  /** Where a `named` one begins in its sentence. */
  readonly start?: number;
}

/** Is this sentence about items that were already asked for? Long ones are no amendments. */
export function readAmendment(sentence: string): Amendment | null {
  const text = sentence.trim();
  if (text.length > 160) return null;
  if (REPEAT.test(text)) return { kind: 'repeat', text };
  if (DROP.test(text)) return { kind: 'drop', text };
  if (OTHERWISE.test(text) || SWAPPED.test(text)) return { kind: 'otherwise', text };
  return CHANGE.test(text) && /\d|\p{L}/u.test(text) ? { kind: 'change', text } : null;
}

/** Does the sentence name a thing at all? Then it must be one of the items. */
function namesOther(text: string): boolean {
  return [...keysOf(text)].some((key) => key.startsWith('#'));
}

/** The figure that no longer counts: "statt sechs", "instead of 4". */
const INSTEAD_OF =
  /\b(?:instead of|rather than|statt|anstatt|au lieu d[eu]|invece d\p{L}{1,4}|zamiast)\s+(?:the\s+|den\s+|de\s+)?[\p{L}\d]+/iu;

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

/** What a sentence changes, and what it asks for beside. */
export interface Amended {
  readonly amendments: readonly Amendment[];
  /** Clauses that ask for more, with their places in the sentence. */
  readonly more: readonly { readonly text: string; readonly start: number }[];
}

const CLAUSES = /[,;:]\s+(?:(?:and|but|und|aber|et|mais|e|ma|i|a|ale|oraz)\s+)?|\s(?:and|und|et|oraz)\s|\s[-–—]\s/giu;

interface Clause {
  readonly text: string;
  readonly start: number;
}

function clausesOf(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  let start = AMENDS.exec(sentence)?.[0].length ?? 0;
  for (const hit of sentence.matchAll(CLAUSES)) {
    if (hit.index < start) continue;
    clauses.push({ text: sentence.slice(start, hit.index), start });
    start = hit.index + hit[0].length;
  }
  return [...clauses, { text: sentence.slice(start), start }];
}

/** "make that 12 monitors, and we don't need the keyboards": the clauses that are each an amendment, else the whole. */
export function amendmentsOf(sentence: string, language: Language): Amended {
  const amended = AMENDS.test(sentence);
  const clauses = clausesOf(sentence).map((clause) => ({
    ...clause,
    amendment: readAmendment(clause.text) ?? (amended ? namedIn(clause, language) : null),
  }));
  const found = clauses.flatMap(({ amendment }) => amendment ?? []);
  const more = clauses.filter(({ text }) => ADDITIVE.test(text));
  if (more.length > 0 && found.length > 0)
    return {
      amendments: clauses.flatMap(({ text, amendment }) => (ADDITIVE.test(text) ? [] : (amendment ?? []))),
      more,
    };
  if (found.length >= 2) return { amendments: found, more: [] };
  const [only] = found;
  // One clause of several that says what goes: the others are about other things.
  if (only?.kind === 'drop' && clauses.length > 2) return { amendments: found, more: [] };
  const whole = readAmendment(sentence) ?? (amended ? (only ?? null) : null);
  return { amendments: whole ? [whole] : [], more: [] };
}

/** Under "Correction:" a thing and a count say that it is so many now. */
function namedIn({ text, start }: Clause, language: Language): Amendment | null {
  const atoms = tokeniseText(text);
  const counted = atoms.some((_, at) => readCount(atoms, at, language)?.weak === false);
  return counted && !ADDITIVE.test(text) ? { kind: 'named', text, start } : null;
}

/** Does each word that says something belong to the item? */
function isAllOf(text: string, fragment: Fragment, language: Language): boolean {
  const atoms = tokeniseText(text);
  const own = keysOf(fragment.search);
  return atoms.every(
    ({ fold, isNumber }, at) =>
      isNumber ||
      fold.length < 4 ||
      STOP_WORDS.has(fold) ||
      ORDER_UNITS.has(fold) ||
      TALK_WORDS.has(fold) ||
      readCount(atoms, at, language) !== null ||
      own.has(stemWord(fold)),
  );
}

/** The item without the word that is replaced: the M of "size L instead of M". */
function withoutOld(search: string, text: string): string {
  const old = INSTEAD_OF.exec(text)?.[0].split(/\s+/).at(-1) ?? '';
  const words = new RegExp(`(?<![\\p{L}\\d])${old}(?![\\p{L}\\d])`, 'iu');
  return old === '' ? search : search.replace(words, (found) => ' '.repeat(found.length));
}

/** "but with C3 clearance on the 6206s". */
function changeProperty(fragments: Fragment[], text: string): boolean {
  const { property = '', thing = '' } = (SWAPPED.exec(text) ?? OTHERWISE.exec(text))?.groups ?? {};
  const at = targetOf(fragments, thing, false);
  const fragment = fragments[at];
  if (!fragment) return false;
  const search = changedSearch(withoutOld(fragment.search, text), property.replace(INSTEAD_OF, ' '));
  fragments[at] = { ...fragment, search, remark: text };
  return true;
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
  if (amendment.kind === 'otherwise') return changeProperty(fragments, amendment.text);
  const at = targetOf(fragments, amendment.text, amendment.kind === 'change' && !namesOther(amendment.text));
  const fragment = fragments[at];
  if (!fragment || (amendment.kind === 'named' && !isAllOf(amendment.text, fragment, language))) return false;
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
  const property =
    value === null || value === fragment.quantity.value ? newProperty(amendment.text.replace(INSTEAD_OF, ' ')) : null;
  if (value === null && property === null) return false;
  const count = value ?? fragment.quantity.value;
  fragments[at] = {
    ...fragment,
    ...(property === null ? {} : { search: changedSearch(withoutOld(fragment.search, amendment.text), property) }),
    quantity: { ...fragment.quantity, value: count, least: count, stated: true },
    remark: amendment.text,
  };
  return true;
}
