import type { InferSelectModel } from 'drizzle-orm';
import type { customer } from '#store/schema/catalogue';

/** A company or person we offer to. */
export type StoredCustomer = Omit<
  InferSelectModel<typeof customer>,
  'tenantId' | 'searchText' | 'nameKey' | 'deletedAt' | DocumentsColumn
>;

/** Columns that only documents show. */
type DocumentsColumn = 'description' | 'websiteUrl' | 'isArchived' | 'settings' | 'tags';
