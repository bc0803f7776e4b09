import { ORDER_UNITS } from '../lexicon/order-units.ts';
import { foldText } from '../words/fold-text.ts';
import type { QuantityHit, Stretch } from './leading-quantity.ts';

/** `13.032  5 Stk`, `312 077 – 2`, `310-766 x 6`: an article number of figures alone, and how many of it. */
const LINE =
  /^\W{0,6}(\d{2,6}(?:[ ./-]\d{2,6}){0,3})(?:\s{2,}|\s*[–—=:]\s*|\s-\s|\s+x\s?|\t)(\d{1,5})\s{0,2}(\p{L}{0,8})\.?\s*$/u;
const FEWEST_FIGURES = 5;

/** The count of a line that is nothing else but an article number of figures and a count; null when it is no such line. */
export function codeAndCount(stretch: Stretch): QuantityHit | null {
  const found = stretch.text.length > 60 ? null : LINE.exec(stretch.text);
  const [, code = '', count = '', word = ''] = found ?? [];
  if (code.replace(/\D/g, '').length < FEWEST_FIGURES || Number(count) < 1) return null;
  const unit = word === '' ? null : (ORDER_UNITS.get(foldText(word)) ?? undefined);
  if (unit === undefined) return null;
  const last = stretch.atoms.length;
  const from = word === '' ? last - 1 : last - 2;
  const [first, figure] = [stretch.atoms[0], stretch.atoms[from]];
  if (!first || !figure || figure.raw !== count || stretch.distracted(first.start, figure.start)) return null;
  const value = Number(count);
  return { quantity: { value, least: value, unit, stated: true }, from, to: last, weak: false };
}
