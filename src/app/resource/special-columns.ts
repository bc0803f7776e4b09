import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { customerNameKey, tidyName } from '#core/offer/customer-name';
import { localDate } from '#core/offer/local-date';
import type { ResourceName } from '#core/resource/resource';
import type { Tenant } from '#store/database';
import type { ColumnValues } from '#store/resource/insert-row';
import { readRows } from '#store/resource/read-rows';
import { loadCompany } from '#store/tenant/load-company';

interface Writing {
  readonly c: Tenant;
  readonly actor: Actor;
  readonly name: ResourceName;
  readonly id: string;
  readonly columns: ColumnValues;
  readonly isNew: boolean;
}

/** Columns that follow from others, or that nobody gave and the table needs. They replace what they follow from. */
export async function specialColumns(app: App, writing: Writing): Promise<ColumnValues> {
  const { name, columns, actor, isNew } = writing;
  switch (name) {
    case 'company':
      return companyColumns(columns);
    case 'product':
      return productColumns(writing);
    case 'contact':
      return typeof columns['country'] === 'string' ? { country: columns['country'].toUpperCase() } : {};
    case 'time':
      return { ...(isNew ? { user_id: actor.userId } : {}), ...(await dateColumn(app, writing, 'tracked_at')) };
    case 'expense':
      return { ...(isNew ? { user_id: actor.userId } : {}), ...(await dateColumn(app, writing, 'spent_at')) };
    default:
      return {};
  }
}

function companyColumns({ name }: ColumnValues): ColumnValues {
  if (typeof name !== 'string') return {};
  return { name: tidyName(name), name_key: customerNameKey(name), search_text: tidyName(name) };
}

/** Today where nothing is said. */
async function dateColumn(app: App, { c, columns, isNew }: Writing, column: string): Promise<ColumnValues> {
  if (columns[column] === undefined ? !isNew : columns[column] !== null) return {};
  return { [column]: localDate(app.ports.clock.now(), (await loadCompany(c)).timeZone) };
}

/** A product's price stands elsewhere; unit and VAT rate are copied, because the catalogue works with their values. */
async function productColumns({ c, id, columns, isNew }: Writing): Promise<ColumnValues> {
  const { unit_id: unitId, vat_rate_id: vatRateId, sku, description } = columns;
  const [unit] = typeof unitId === 'string' ? await readRows(c, 'unit', { column: 'r.id', values: [unitId] }) : [];
  const [rate] =
    typeof vatRateId === 'string' ? await readRows(c, 'vat_rate', { column: 'r.id', values: [vatRateId] }) : [];
  const needsSku = sku === null || sku === '' || (sku === undefined && isNew);
  return {
    ...(unit ? { unit: unit['name'] } : {}),
    ...(vatRateId === undefined ? {} : { vat_rate: rate ? rate['rate'] : null }),
    ...(needsSku ? { sku: `P-${id.slice(-8)}` } : {}),
    ...(description === null ? { description: '' } : {}),
  };
}
