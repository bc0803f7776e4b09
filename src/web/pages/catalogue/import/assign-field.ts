import { isRepeatable } from '#core/catalogue/import/import-field';
import type { ImportMapping } from '../../../client/imports.ts';

/**
 * The mapping with `column` going to `field` ('' for nowhere). Most fields have one column: another one that had it loses
 * it; attributes, custom fields and the like take several.
 */
export function assignField(mapping: ImportMapping, column: string, field: string): ImportMapping {
  const others = Object.entries(mapping).filter(
    ([name, target]) => name !== column && (target !== field || isRepeatable(field)),
  );
  return field === '' ? Object.fromEntries(others) : Object.fromEntries([...others, [column, field]]);
}
