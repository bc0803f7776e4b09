import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { expectVersion } from '#app/memory/expect-version';
import { noteMemory } from '#app/memory/note-memory';
import { type Duplicate, refuseDuplicate } from '#app/memory/refuse-duplicate';
import { type Change, change } from '#app/record';
import { readWordings } from '#core/drafting/match/alias-key';
import { Problem } from '#core/problem';
import { loadCustomer } from '#store/customer/load-customer';
import {
  type AliasListQuery,
  type AliasPage,
  type ListedAlias,
  listAliases,
  loadListedAliases,
} from '#store/memory/list-aliases';
import { type LearnedAlias, loadAlias, deleteAlias as remove, saveAlias } from '#store/memory/load-alias';
import { teachAliases } from '#store/memory/teach-aliases';
import { loadProducts } from '#store/product/load-products';

export { type AliasListQuery, aliasSorts, type ListedAlias } from '#store/memory/list-aliases';

const sameWording: Duplicate = {
  index: 'learned_alias_key',
  path: 'requestItem',
  message: 'This wording is known already.',
};

/**
 * A page of what was learned.
 *
 * @throws Problem `validation_failed` for a cursor that no page gave.
 */
export function listLearned(app: App, actor: Actor, query: AliasListQuery): Promise<AliasPage> {
  return app.database.tenant(actor.tenantId, (t) => listAliases(t, query));
}

export interface NewAlias {
  readonly requestItem: string;
  readonly productId: string;
  /** Null: for everybody. */
  readonly customerId: string | null;
}

/**
 * Teaches a wording by hand; one that is known is overwritten.
 *
 * @throws Problem `validation_failed` for words that say nothing, `product_not_found`, `customer_not_found`.
 */
export function createAlias(
  app: App,
  actor: Actor,
  { requestItem, productId, customerId }: NewAlias,
): Promise<ListedAlias> {
  const key = keyOf(requestItem);
  return change(app, actor, async (c) => {
    await refuseUnknownProduct(c, productId);
    if (customerId !== null && !(await loadCustomer(c, customerId))) {
      throw new Problem('customer_not_found', 'The customer does not exist.');
    }
    const at = app.ports.clock.now();
    const alias = { customerId, key, requestItem, productId, offerId: null, taughtBy: actor.userId, at };
    const ids = await teachAliases(c, [{ ...alias, id: app.ports.ids.next() }]);
    await noteMemory(c, { entity: 'alias', action: 'created', ids, after: alias });
    return listed(c, ids[0] ?? '');
  });
}

export interface AliasEdit {
  readonly id: string;
  readonly input: { readonly active?: boolean; readonly productId?: string; readonly requestItem?: string };
  readonly ifVersion: number | null;
}

/**
 * Changes a learned wording: switches it off and on again, or makes it mean another product.
 *
 * @throws Problem `not_found`, `version_conflict`, `validation_failed`, `product_not_found`; `name_conflict` when the wording is
 * known already for the same customer.
 */
export function editAlias(app: App, actor: Actor, { id, input, ifVersion }: AliasEdit): Promise<ListedAlias> {
  const key = input.requestItem === undefined ? undefined : keyOf(input.requestItem);
  return change(app, actor, async (c) => {
    const before = await locked(c, id, ifVersion);
    if (Object.keys(input).length === 0) return listed(c, id);
    if (input.productId !== undefined) await refuseUnknownProduct(c, input.productId);
    const meant = { ...before, ...input, ...(key === undefined ? {} : { key }) };
    const strength = Math.max(1, before.strength);
    const after = { ...meant, strength, version: before.version + 1, updatedAt: app.ports.clock.now() };
    await refuseDuplicate(sameWording, () => saveAlias(c, after));
    await noteMemory(c, { entity: 'alias', action: 'updated', ids: [id], before, after });
    return listed(c, id);
  });
}

/**
 * Forgets a wording.
 *
 * @throws Problem `not_found`, `version_conflict`.
 */
export function deleteAlias(
  app: App,
  actor: Actor,
  { id, ifVersion }: { readonly id: string; readonly ifVersion: number | null },
): Promise<void> {
  return change(app, actor, async (c) => {
    const before = await locked(c, id, ifVersion);
    await remove(c, id);
    await noteMemory(c, { entity: 'alias', action: 'deleted', ids: [id], before });
  });
}

function keyOf(requestItem: string): string {
  const key = readWordings(requestItem)[0]?.key ?? '';
  if (key !== '') return key;
  const message = 'must have words that name a thing';
  throw new Problem('validation_failed', 'The wording says nothing.', [
    { path: 'requestItem', rule: 'words', message },
  ]);
}

async function refuseUnknownProduct(c: Change, productId: string): Promise<void> {
  const [known] = await loadProducts(c, [productId]);
  if (!known) throw new Problem('product_not_found', 'The product does not exist.');
}

async function locked(c: Change, id: string, ifVersion: number | null): Promise<LearnedAlias> {
  return expectVersion(await loadAlias(c, id), ifVersion, 'Nothing like this was learned.');
}

async function listed(c: Change, id: string): Promise<ListedAlias> {
  const [found] = await loadListedAliases(c, [id]);
  if (!found) throw new Problem('not_found', 'Nothing like this was learned.');
  return found;
}
