import type { Language } from '#core/catalogue/product';
import type { PhraseKey } from './lexicon/phrases.ts';
import { phrase } from './lexicon/phrases.ts';
import type { Choice } from './match/choose-product.ts';
import type { Score } from './match/score-product.ts';
import { tiedVariants } from './match/tied-variants.ts';
import type { QueryUnit } from './query/query.ts';
import { foldText } from './words/fold-text.ts';

const MOST_WORDS = 8;
/** A longer list of assumed words says less than none. */
const MOST_ASSUMED = 6;

function quoted(units: readonly QueryUnit[]): string {
  return [...new Set(units.map((unit) => unit.text))].slice(0, MOST_WORDS).join(', ');
}

/** Words of the chosen name that not every other variant has: what was assumed. */
function assumedWords(chosen: Score, tied: readonly Score[]): string {
  const words = (score: Score): string[] =>
    score.product.entry.name
      .slice(0, 300)
      .split(/[\s,;()]+/)
      .filter(Boolean);
  const others = tied.map((score) => new Set(words(score).map(foldText)));
  const own = words(chosen).filter((word) => others.some((other) => !other.has(foldText(word))));
  return own.length > MOST_ASSUMED ? '' : own.join(' ');
}

/** What the request leaves open, and how it was decided; nothing when no other variant fits as well. */
function explainTie(choice: Choice, language: Language): string[] {
  const tied = tiedVariants(choice.candidates);
  const chosen = choice.chosen;
  if (!chosen || choice.reason !== 'text' || choice.packed || tied.length === 0) return [];
  const sold = chosen.product.entry.sold > 0;
  const words = assumedWords(chosen, tied);
  if (words === '') return [phrase(language, sold ? 'mostSold' : 'plainest')];
  return [phrase(language, sold ? 'assumed' : 'assumedPlain', { words })];
}

/** Why this product was chosen, in sentences. */
export function explainChoice(choice: Choice, language: Language): string[] {
  const chosen = choice.chosen;
  if (!chosen) return [];
  const said: string[] = [];
  const code = choice.code ?? '';
  if (choice.reason === 'sku' || choice.reason === 'ean') return [phrase(language, choice.reason, { code })];
  if (choice.reason === 'code_repaired') {
    const unit = chosen.matched.find((one) => one.kind === 'code');
    said.push(phrase(language, 'repaired', { written: unit?.text ?? choice.written ?? code, code }));
  }
  const matched = chosen.matched.filter((unit) => unit.weight > 0.2);
  if (matched.length > 0) said.push(phrase(language, 'matches', { words: quoted(matched) }));
  for (const unit of chosen.matched)
    if (unit.meant)
      said.push(phrase(language, 'meant', { written: unit.text, meant: chosen.product.entry.brand ?? unit.meant }));
  const unsaid = chosen.missing.filter((unit) => unit.weight > 0.2);
  if (unsaid.length > 0) said.push(phrase(language, 'unsaid', { words: quoted(unsaid) }));
  said.push(...explainTie(choice, language));
  return said;
}

/** Why a fragment stays unmatched, with the nearest product. */
export function explainRefusal(choice: Choice, language: Language): string {
  const top = choice.candidates[0];
  const refusal = choice.refusal ?? 'missing';
  let units: readonly QueryUnit[] = [];
  if (top && refusal === 'contradicts')
    units = [...top.contradicted, ...top.missing.filter((unit) => unit.kind === 'group' || unit.kind === 'measure')];
  else if (top && refusal === 'code')
    units = top.missing.filter((unit) => unit.kind === 'code' || unit.kind === 'number');
  else if (top) units = [...top.missing, ...top.contradicted];
  const words = quoted(units);
  const key: PhraseKey = words === '' && refusal !== 'excluded' && refusal !== 'none' ? 'unsure' : refusal;
  const reason = phrase(language, key, { words });
  if (!top || top.value < 0.2) return reason;
  return `${reason} ${phrase(language, 'nearest', { name: top.product.entry.name, score: top.value.toFixed(2) })}`;
}
