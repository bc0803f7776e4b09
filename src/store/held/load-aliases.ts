import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Standard } from '#core/drafting/draft-options';
import type { Tenant } from '#store/database';
import { houseStandard, learnedAlias, synonymGroup, synonymOff } from '#store/schema/memory';

/** What drafting needs of a learned wording. */
export interface AliasEntry {
  readonly id: string;
  readonly customerId: string | null;
  readonly key: string;
  readonly productId: string;
}

const aliasColumns = {
  id: learnedAlias.id,
  customerId: learnedAlias.customerId,
  key: learnedAlias.key,
  productId: learnedAlias.productId,
};

/** The next aliases in use by id after `after`. */
export async function loadAliasesAfter(t: Tenant, after: string | null, most: number): Promise<AliasEntry[]> {
  const later = after === null ? undefined : gt(learnedAlias.id, after);
  return t.tx
    .select(aliasColumns)
    .from(learnedAlias)
    .where(and(eq(learnedAlias.tenantId, t.id), eq(learnedAlias.active, true), later))
    .orderBy(asc(learnedAlias.id))
    .limit(most);
}

/** Of these aliases those that are in use. */
export async function loadAliases(t: Tenant, ids: readonly string[]): Promise<AliasEntry[]> {
  return t.tx
    .select(aliasColumns)
    .from(learnedAlias)
    .where(and(eq(learnedAlias.tenantId, t.id), eq(learnedAlias.active, true), inArray(learnedAlias.id, [...ids])));
}

/** Groups of words in use, and the shipped concepts that are not. */
export async function loadSynonyms(t: Tenant): Promise<{ groups: string[][]; off: string[] }> {
  const groups = await t.tx
    .select({ words: synonymGroup.words })
    .from(synonymGroup)
    .where(and(eq(synonymGroup.tenantId, t.id), eq(synonymGroup.state, 'active')))
    .orderBy(asc(synonymGroup.createdAt), asc(synonymGroup.id));
  const off = await t.tx.select({ concept: synonymOff.concept }).from(synonymOff).where(eq(synonymOff.tenantId, t.id));
  return { groups: groups.map((group) => group.words), off: off.map((row) => row.concept) };
}

/** All house standards, the oldest first. */
export async function loadStandards(t: Tenant): Promise<(Standard & { readonly customerId: string | null })[]> {
  return t.tx
    .select({
      customerId: houseStandard.customerId,
      attribute: houseStandard.attribute,
      value: houseStandard.value,
    })
    .from(houseStandard)
    .where(eq(houseStandard.tenantId, t.id))
    .orderBy(asc(houseStandard.createdAt), asc(houseStandard.id));
}
