import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { expectVersion } from '#app/memory/expect-version';
import { noteMemory } from '#app/memory/note-memory';
import { type Duplicate, refuseDuplicate } from '#app/memory/refuse-duplicate';
import { type Change, change } from '#app/record';
import { Problem } from '#core/problem';
import { loadCustomer } from '#store/customer/load-customer';
import type { Tenant } from '#store/database';
import {
  type HouseStandard,
  loadStandard,
  loadStandards,
  deleteStandard as remove,
  saveStandard,
} from '#store/memory/load-standards';

export type { HouseStandard } from '#store/memory/load-standards';

const sameAttribute: Duplicate = {
  index: 'house_standard_attribute',
  path: 'attribute',
  message: 'There is a standard for this attribute.',
};

/** A standard by its id, of a customer, or with null the company's. */
export interface StandardPlace {
  readonly id: string;
  readonly customerId: string | null;
  readonly ifVersion: number | null;
}

/** @throws Problem `not_found` for an unknown customer. */
export function listStandards(app: App, actor: Actor, customerId: string | null): Promise<HouseStandard[]> {
  return app.database.tenant(actor.tenantId, async (t) => {
    await refuseUnknown(t, customerId);
    return loadStandards(t, customerId);
  });
}

/**
 * Adds a standard.
 *
 * @throws Problem `not_found` for an unknown customer; `name_conflict` when there is one for the attribute.
 */
export function createStandard(
  app: App,
  actor: Actor,
  input: Pick<HouseStandard, 'customerId' | 'attribute' | 'value'>,
): Promise<HouseStandard> {
  return change(app, actor, async (c) => {
    await refuseUnknown(c, input.customerId);
    const at = app.ports.clock.now();
    const made = { ...input, id: app.ports.ids.next(), version: 1, createdAt: at, updatedAt: at };
    await refuseDuplicate(sameAttribute, () => saveStandard(c, made));
    await noteMemory(c, { entity: 'standard', action: 'created', ids: [made.id], after: made });
    return made;
  });
}

/**
 * Changes a standard.
 *
 * @throws Problem `not_found`, `version_conflict`, `name_conflict`.
 */
export function editStandard(
  app: App,
  actor: Actor,
  edit: StandardPlace & { readonly input: Partial<Pick<HouseStandard, 'attribute' | 'value'>> },
): Promise<HouseStandard> {
  return change(app, actor, async (c) => {
    const before = await locked(c, edit);
    const after = { ...before, ...edit.input, version: before.version + 1, updatedAt: app.ports.clock.now() };
    if (Object.keys(edit.input).length === 0) return before;
    await refuseDuplicate(sameAttribute, () => saveStandard(c, after));
    await noteMemory(c, { entity: 'standard', action: 'updated', ids: [edit.id], before, after });
    return after;
  });
}

/**
 * Removes a standard.
 *
 * @throws Problem `not_found`, `version_conflict`.
 */
export function deleteStandard(app: App, actor: Actor, place: StandardPlace): Promise<void> {
  return change(app, actor, async (c) => {
    const before = await locked(c, place);
    await remove(c, place.id);
    await noteMemory(c, { entity: 'standard', action: 'deleted', ids: [place.id], before });
  });
}

async function refuseUnknown(t: Tenant, customerId: string | null): Promise<void> {
  if (customerId === null || (await loadCustomer(t, customerId))) return;
  throw new Problem('not_found', 'The customer does not exist.');
}

async function locked(c: Change, { id, customerId, ifVersion }: StandardPlace): Promise<HouseStandard> {
  return expectVersion(await loadStandard(c, id, customerId), ifVersion, 'The standard does not exist.');
}
