import type { InferSelectModel } from 'drizzle-orm';
import type { contact } from '#store/schema/contact';

/** A person an offer is addressed to. */
export type StoredContact = Omit<InferSelectModel<typeof contact>, 'tenantId' | 'deletedAt'>;
