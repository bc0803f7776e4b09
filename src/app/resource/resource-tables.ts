import type { ResourceName } from '#core/resource/resource';
import type { ResourceTable } from '#store/resource/insert-row';

/** The table behind a resource that can be written; null for the others. */
export const resourceTables: Readonly<Record<ResourceName, ResourceTable | null>> = {
  contact: 'contact',
  company: 'customer',
  project: 'project',
  product: 'product',
  rate: 'rate',
  unit: 'unit',
  vat_rate: 'vat_rate',
  tag: 'tag',
  time: 'time_entry',
  expense: 'expense',
  member: null,
};
