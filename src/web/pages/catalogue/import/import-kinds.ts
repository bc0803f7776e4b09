import { customersPath } from '../../../client/customers.ts';
import type { ImportKind } from '../../../client/imports.ts';
import { productsPath } from '../../../client/products.ts';
import type { MessageKey } from '../../../i18n/i18n-context.ts';

interface ImportKindFacts {
  readonly title: MessageKey;
  /** The list that is filled: its page, its name, what it is cached under. */
  readonly to: '/catalogue' | '/customers';
  readonly list: MessageKey;
  readonly open: MessageKey;
  readonly cached: string;
  readonly formats: MessageKey;
  /** The field by which rows are recognised, and what to say when no column has it. */
  readonly key: string;
  readonly keyMissing: MessageKey;
}

/** What is particular about importing products or customers. */
export const importKinds: Readonly<Record<ImportKind, ImportKindFacts>> = {
  products: {
    title: 'import.title',
    to: '/catalogue',
    list: 'nav.catalogue',
    open: 'import.toCatalogue',
    cached: productsPath,
    formats: 'import.formats',
    key: 'sku',
    keyMissing: 'import.missingSku',
  },
  customers: {
    title: 'import.customersTitle',
    to: '/customers',
    list: 'nav.customers',
    open: 'import.toCustomers',
    cached: customersPath,
    formats: 'import.customersFormats',
    key: 'name',
    keyMissing: 'import.missingName',
  },
};
