import { isRepeatable } from '#core/catalogue/import/import-field';
import type { ColumnMapping } from '#core/catalogue/import/import-options';

/**
 * The mapping with `column` going to `field` ('' for nowhere). Most fields have one column: another one that had it loses
 * it; attributes, custom fields and the like take several.
 */
export function assignField(mapping: ColumnMapping, column: string, field: string): ColumnMapping {
  const others = Object.entries(mapping).filter(
    ([name, target]) => name !== column && target !== null && (target !== field || isRepeatable(field)),
  );
  return field === '' ? Object.fromEntries(others) : Object.fromEntries([...others, [column, field]]);
}
