import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { type Change, type ChangeRecord, change } from '#app/record';
import { columnValues, type ReadValues, type WireValues } from '#app/resource/column-values';
import { readNode } from '#app/resource/get-resource';
import type { Node } from '#app/resource/node';
import { resourceTables } from '#app/resource/resource-tables';
import { specialColumns } from '#app/resource/special-columns';
import { writeProductParts } from '#app/resource/write-product-parts';
import { Problem } from '#core/problem';
import type { IncludeTree } from '#core/resource/include-tree';
import { type ResourceName, resources } from '#core/resource/resource';
import { isDuplicate } from '#store/database-error';
import { productsChanged } from '#store/held/load-changes';
import { type ColumnValues, insertRow, type ResourceTable, updateRow } from '#store/resource/insert-row';
import { replaceProjectMembers } from '#store/resource/replace-project-members';

export interface ResourceWrite {
  readonly name: ResourceName;
  readonly values: WireValues;
  readonly include: IncludeTree;
}

/**
 * Makes one of the resources around offers.
 *
 * @throws Problem `validation_failed`, `name_conflict`.
 */
export function createResource(app: App, actor: Actor, { name, values, include }: ResourceWrite): Promise<Node> {
  const id = app.ports.ids.next();
  return change(app, actor, async (c) => {
    const read = await columnValues(c, resources[name], values);
    const now = app.ports.clock.now();
    const special = await specialColumns(app, { c, actor, name, id, columns: read.columns, isNew: true });
    await refusingTakenNames(() =>
      insertRow(c, tableOf(name), { id, ...read.columns, ...special, created_at: now, updated_at: now }),
    );
    return finish(app, { c, name, id, read, values, include, action: 'created' });
  });
}

/**
 * Changes fields of one; absent ones stay.
 *
 * @throws Problem `not_found`, `validation_failed`, `name_conflict`.
 */
export function editResource(app: App, actor: Actor, edit: ResourceWrite & { readonly id: string }): Promise<Node> {
  const { name, id, values, include } = edit;
  return change(app, actor, async (c) => {
    await readNode(c, { name, id, include: {} });
    const read = await columnValues(c, resources[name], values);
    const special = await specialColumns(app, { c, actor, name, id, columns: read.columns, isNew: false });
    const columns: ColumnValues = { ...read.columns, ...special, updated_at: app.ports.clock.now() };
    const isThere = await refusingTakenNames(() => updateRow(c, tableOf(name), { id, values: columns }));
    if (!isThere) throw new Problem('not_found', 'Not found.');
    return finish(app, { c, name, id, read, values, include, action: 'updated' });
  });
}

/**
 * Puts one in the trash. What names it keeps naming it.
 *
 * @throws Problem `not_found`.
 */
export function deleteResource(
  app: App,
  actor: Actor,
  { name, id }: { readonly name: ResourceName; readonly id: string },
): Promise<void> {
  return change(app, actor, async (c) => {
    const now = app.ports.clock.now();
    const values = { deleted_at: now, updated_at: now };
    if (!(await updateRow(c, tableOf(name), { id, values }))) throw new Problem('not_found', 'Not found.');
    if (name === 'product') await writeProductParts(app, c, { id, values: {} });
    await c.record({ ...about(name, id), action: 'deleted', ...eventOf(name, id, 'deleted') });
  });
}

interface Written extends ResourceWrite {
  readonly c: Change;
  readonly id: string;
  readonly read: ReadValues;
  readonly action: 'created' | 'updated';
}

async function finish(app: App, written: Written): Promise<Node> {
  const { c, name, id, read, values, include, action } = written;
  if (read.members) await replaceProjectMembers(c, id, read.members);
  if (name === 'product') await writeProductParts(app, c, { id, values });
  await c.record({ ...about(name, id), action, after: values, ...eventOf(name, id, action) });
  return readNode(c, { name, id, include });
}

/** Word for the audit; a company is a customer everywhere else. */
function about(name: ResourceName, entityId: string) {
  return { entity: name === 'company' ? 'customer' : name, entityId };
}

function eventOf(name: ResourceName, id: string, action: string): Pick<ChangeRecord, 'event' | 'data'> {
  if (name === 'product') return { event: productsChanged, data: { ids: [id] } };
  return { event: name === 'company' ? `customers.customer.${action}` : `documents.${name}.${action}` };
}

function tableOf(name: ResourceName): ResourceTable {
  const table = resourceTables[name];
  if (table === null) throw new Error(`${name} cannot be written.`);
  return table;
}

async function refusingTakenNames<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicate(error, 'customer_name')) throw taken('name');
    throw isDuplicate(error, 'product_sku') ? taken('sku') : error;
  }
}

function taken(path: string): Problem {
  const message = `The ${path} has already been taken.`;
  return new Problem('validation_failed', message, [{ path, rule: 'unique', message }]);
}
