import type { Language } from '#core/catalogue/product';
import type { Choice } from './choose-product.ts';
import type { PhraseKey } from './lexicon/phrases.ts';
import { phrase } from './lexicon/phrases.ts';
import type { QueryUnit } from './query.ts';

const MOST_WORDS = 8;

function quoted(units: readonly QueryUnit[]): string {
  return [...new Set(units.map((unit) => unit.text))].slice(0, MOST_WORDS).join(', ');
}

/** Are there others that fit as well as the chosen one? */
function isTie(choice: Choice): boolean {
  const [top, second] = choice.candidates;
  return (
    top !== undefined &&
    second !== undefined &&
    second.contradicted.length === 0 &&
    top.value - second.value < 0.025 &&
    second.missing.length <= top.missing.length
  );
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
    said.push(phrase(language, 'repaired', { written: unit?.text ?? code, code }));
  }
  const matched = chosen.matched.filter((unit) => unit.weight > 0.2);
  if (matched.length > 0) said.push(phrase(language, 'matches', { words: quoted(matched) }));
  for (const unit of chosen.matched)
    if (unit.meant)
      said.push(phrase(language, 'meant', { written: unit.text, meant: chosen.product.entry.brand ?? unit.meant }));
  const unsaid = chosen.missing.filter((unit) => unit.weight > 0.2);
  if (unsaid.length > 0) said.push(phrase(language, 'unsaid', { words: quoted(unsaid) }));
  if (choice.reason === 'text' && isTie(choice))
    said.push(phrase(language, chosen.product.entry.sold > 0 ? 'mostSold' : 'plainest'));
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
