import type { ImportKind } from '#core/catalogue/import/import-field';
import type { ColumnMapping } from '#core/catalogue/import/import-options';
import { Problem } from '#core/problem';

/**
 * A file without the column that tells its rows apart cannot be imported.
 *
 * @throws Problem `import_failed`.
 */
export function requireKey(kind: ImportKind, mapping: ColumnMapping): void {
  const key = kind === 'products' ? 'sku' : 'name';
  if (Object.values(mapping).includes(key)) return;
  const what = kind === 'products' ? 'the article number (sku)' : 'the name';
  const message = `No column holds ${what}.`;
  throw new Problem('import_failed', message, [{ path: '0', rule: 'column', message }]);
}
