import type { ProductIndex } from '../product-index/product-index.ts';
import { squashCode } from '../product-index/product-index.ts';
import { FIELD, fieldOf, numberOf } from '../product-index/term-postings.ts';
import type { QueryUnit } from '../query/query.ts';
import type { Score } from './score-product.ts';

/** A word weighs this much at least to name the accessory. */
const NAMING_WORD = 0.5;
/** Terms this good say what the customer wrote. */
const SAID = 0.85;

/** Does the product's own name say this, not only what it fits? */
function isItself(index: ProductIndex, { product }: Score, unit: QueryUnit): boolean {
  if (squashCode(product.entry.sku) === squashCode(unit.text)) return true;
  return [...product.terms].some((posting) => {
    const id = numberOf(posting);
    const degree = unit.terms.get(id) ?? 0;
    return degree >= SAID && fieldOf(posting) === FIELD.name && index.postings.count(id) > 0;
  });
}

/** Does the product lack a word that names what the customer asks for, before any "for"? */
function lacksName({ missing }: Score): boolean {
  return missing.some((unit) => unit.kind === 'word' && !unit.fits && !unit.soft && unit.weight >= NAMING_WORD);
}

/** "A carrying strap for the IV200": the product says only what the strap is for, and nothing of a strap. */
export function isOtherAccessory(score: Score): boolean {
  const { matched } = score;
  return lacksName(score) && matched.every((unit) => unit.fits) && matched.some((unit) => unit.kind === 'code');
}

/**
 * "A carrying strap for the IV200": the product is the IV200 itself, and says nothing of a strap. What stands before "for" is
 * then another thing, which the catalogue lacks.
 */
export function isMainOfAccessory(index: ProductIndex, score: Score): boolean {
  if (!lacksName(score)) return false;
  const named = score.matched.filter((unit) => unit.fits && (unit.kind === 'code' || unit.kind === 'number'));
  return named.some((unit) => isItself(index, score, unit));
}
