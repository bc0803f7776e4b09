import { filters } from '#store/resource/filters';
import type { ResourceSource } from '#store/resource/resource-source';

/** The price without conditions in the company's currency, else in another. */
const price = `(select c.amount from product_price c join tenant n on n.id = c.tenant_id
  where c.tenant_id = r.tenant_id and c.product_id = r.id
  order by c.currency = n.currency desc, c.customer_group is null desc, c.from_quantity, c.valid_from is null desc, c.id limit 1)`;
const vatRate = `coalesce(r.vat_rate, (select n.default_vat_rate from tenant n where n.id = r.tenant_id))`;

const productSource: ResourceSource = {
  from: 'product r',
  columns: `r.id, r.name, ${price} as price, ${vatRate} as vat_rate, r.vat_rate_id, r.sku, nullif(r.description, '') as description, r.remark,
    r.is_percentage, r.is_excluded_from_budget, r.revenue_account_no, r.unit_id, r.tag_id, r.unit as unit_word`,
  live: 'r.deleted_at is null',
  order: 'r.created_at desc',
  filters: {
    search: filters.contains(`(r.name || ' ' || r.sku)`),
    tag: filters.ids('r.tag_id'),
    unit: filters.ids('r.unit_id'),
    vat_rate: filters.ids('r.vat_rate_id'),
  },
  sorts: { name: 'lower(r.name)', price, sku: 'r.sku', vat_rate: vatRate },
};

/** A small table of names. */
function named(
  table: string,
  more: { readonly columns?: string; readonly sorts?: Record<string, string> } = {},
): ResourceSource {
  return {
    from: `${table} r`,
    columns: `r.id, r.name${more.columns ?? ''}`,
    live: 'r.deleted_at is null',
    order: 'r.created_at desc',
    filters: { search: filters.contains('r.name') },
    sorts: { name: 'lower(r.name)', ...more.sorts },
  };
}

export const catalogueSources = {
  product: productSource,
  rate: named('rate', { columns: ', r.price, r.tag_id' }),
  unit: named('unit', { columns: ', r.description' }),
  vat_rate: named('vat_rate', { columns: ', r.rate', sorts: { rate: 'r.rate' } }),
  tag: named('tag'),
} as const;
