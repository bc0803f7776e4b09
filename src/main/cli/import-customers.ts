import type { Command } from './command.ts';
import { tenantOption } from './resolve-tenant.ts';
import { runFileImport } from './run-file-import.ts';

/** Imports a file of customers. */
export const importCustomers: Command = {
  name: 'import customers',
  arguments: ['FILE'],
  summary: 'imports customers from CSV, TSV or XLSX',
  help: 'Columns are found by their headings. A name that is there already is updated; repeating changes nothing.',
  options: { tenant: tenantOption },
  run: (call) => runFileImport(call, 'customers'),
};
