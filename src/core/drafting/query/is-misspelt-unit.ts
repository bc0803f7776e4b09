import { ORDER_UNITS } from '../lexicon/order-units.ts';
import { editDistance } from '../words/vocabulary.ts';

/** `rols`, `boxs`: an order unit with a typing error. */
export function isMisspeltUnit(folded: string): boolean {
  if (folded.length < 4 || folded.length > 8) return false;
  for (const unit of ORDER_UNITS.keys())
    if (unit.length >= 3 && unit.charAt(0) === folded.charAt(0) && editDistance(unit, folded, 1) <= 1) return true;
  return false;
}
