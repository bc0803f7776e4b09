import type { Tenant } from '#store/database';
import { request } from '#store/schema/offer';

/** A client's request as it came in. */
export interface StoredRequest {
  readonly id: string;
  readonly text: string;
  readonly customerId: string | null;
  readonly language: string | null;
  readonly userId: string | null;
  readonly createdAt: Date;
}

export async function insertRequest(t: Tenant, stored: StoredRequest): Promise<void> {
  await t.tx.insert(request).values({ tenantId: t.id, ...stored });
}
