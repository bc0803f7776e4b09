import type { Command } from './command.ts';
import { tenantOption } from './resolve-tenant.ts';
import { runFileImport } from './run-file-import.ts';

/** Imports a product file, as the catalogue page does. */
export const importProducts: Command = {
  name: 'import products',
  arguments: ['FILE'],
  summary: 'imports products from CSV, TSV or XLSX',
  help: 'Columns are found by their headings. A sku that is there already is updated; repeating changes nothing.',
  options: { tenant: tenantOption },
  run: (call) => runFileImport(call, 'products'),
};
