import type { Fact } from '#core/drafting/read-facts/fact';
import type { Sender } from '#core/drafting/read-sender/sender';
import { pastedSource, type RequestSource } from '#core/offer/request-source';
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
  readonly facts?: readonly Fact[];
  readonly sender?: Sender | null;
}

/** `source` is pasted unless given. */
export async function insertRequest(t: Tenant, stored: StoredRequest, source = pastedSource): Promise<void> {
  await t.tx.insert(request).values({ tenantId: t.id, ...stored, ...sourceColumns(source) });
}

function sourceColumns({ kind, name, ...facts }: RequestSource) {
  return { sourceKind: kind, sourceName: name, ...facts };
}
