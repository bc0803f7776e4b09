import { and, asc, eq, type InferSelectModel, isNull } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { houseStandard } from '#store/schema/memory';

/** What is taken when a request does not say. */
export type HouseStandard = Omit<InferSelectModel<typeof houseStandard>, 'tenantId'>;

const columns = {
  id: houseStandard.id,
  customerId: houseStandard.customerId,
  attribute: houseStandard.attribute,
  value: houseStandard.value,
  version: houseStandard.version,
  createdAt: houseStandard.createdAt,
  updatedAt: houseStandard.updatedAt,
};

/** A customer's own standards, or with null the company's, the oldest first. */
export async function loadStandards(t: Tenant, customerId: string | null): Promise<HouseStandard[]> {
  return t.tx
    .select(columns)
    .from(houseStandard)
    .where(and(eq(houseStandard.tenantId, t.id), ofCustomer(customerId)))
    .orderBy(asc(houseStandard.createdAt), asc(houseStandard.id));
}

/** One standard of a customer or the company, locked until the end of the transaction, or null. */
export async function loadStandard(t: Tenant, id: string, customerId: string | null): Promise<HouseStandard | null> {
  const [row] = await t.tx
    .select(columns)
    .from(houseStandard)
    .where(and(eq(houseStandard.tenantId, t.id), eq(houseStandard.id, id), ofCustomer(customerId)))
    .for('update');
  return row ?? null;
}

const ofCustomer = (customerId: string | null) =>
  customerId === null ? isNull(houseStandard.customerId) : eq(houseStandard.customerId, customerId);

/** Stores a standard, new or changed. Throws a unique violation of `house_standard_attribute` when there is one for the attribute. */
export async function saveStandard(t: Tenant, standard: HouseStandard): Promise<void> {
  await t.tx
    .insert(houseStandard)
    .values({ tenantId: t.id, ...standard })
    .onConflictDoUpdate({ target: [houseStandard.tenantId, houseStandard.id], set: standard });
}

export async function deleteStandard(t: Tenant, id: string): Promise<void> {
  await t.tx.delete(houseStandard).where(and(eq(houseStandard.tenantId, t.id), eq(houseStandard.id, id)));
}
