import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { containing, type KeysetPage, keysetPage } from '#store/keyset-page';
import { byAmount, byText, byTime, type ListOrder } from '#store/list-order';
import { aliasColumns, type LearnedAlias } from '#store/memory/load-alias';
import { customer, product } from '#store/schema/catalogue';
import { learnedAlias } from '#store/schema/memory';
import { person } from '#store/schema/people';

/** Orders of the list; a minus puts the largest first. */
export const aliasSorts = ['-updatedAt', 'updatedAt', 'requestItem', '-requestItem', 'uses', '-uses'] as const;
export type AliasSort = (typeof aliasSorts)[number];

export interface AliasListQuery {
  /** Part of the wording, or of a product's name or number; empty for all. */
  readonly query: string;
  /** Null: whoever they are for. */
  readonly scope: 'everybody' | 'customer' | null;
  readonly customerId: string | null;
  readonly productId: string | null;
  readonly active: boolean | null;
  readonly sort: AliasSort;
  readonly cursor: string | null;
  readonly limit: number;
}

/** A learned wording as people see it. Names are null for what is gone. */
export interface ListedAlias extends LearnedAlias {
  readonly customerName: string | null;
  readonly sku: string | null;
  readonly productName: string | null;
  readonly taughtByName: string | null;
}

export interface AliasPage extends Omit<KeysetPage, 'ids'> {
  readonly aliases: readonly ListedAlias[];
}

/** A page of what was learned, by keyset. */
export async function listAliases(t: Tenant, query: AliasListQuery): Promise<AliasPage> {
  const { ids, ...page } = await keysetPage(t, {
    table: sql`learned_alias`,
    where: conditions(t, query),
    order: orderOf(query.sort),
    cursor: query.cursor,
    limit: query.limit,
  });
  return { ...page, aliases: await loadListedAliases(t, ids) };
}

function conditions(t: Tenant, { query, scope, customerId, productId, active }: AliasListQuery): SQL {
  const pattern = containing(query.toLowerCase());
  const parts = [sql`tenant_id = ${t.id}`];
  if (scope === 'everybody') parts.push(sql`customer_id is null`);
  if (scope === 'customer') parts.push(sql`customer_id is not null`);
  if (customerId !== null) parts.push(sql`customer_id = ${customerId}`);
  if (productId !== null) parts.push(sql`product_id = ${productId}`);
  if (active !== null) parts.push(sql`active = ${active}`);
  if (query !== '') {
    parts.push(sql`(item_order like ${pattern} or product_id in
      (select s.product_id from product_search s where s.tenant_id = ${t.id} and s.text like ${pattern}))`);
  }
  return sql.join(parts, sql` and `);
}

function orderOf(sort: AliasSort): ListOrder {
  const descending = sort.startsWith('-');
  if (sort.endsWith('uses')) return byAmount(sql`uses`, descending);
  if (sort.endsWith('requestItem')) return byText(sql`item_order`, descending);
  return byTime(sql`updated_at`, descending);
}

/** These aliases, in this order, with the names of what they are about. */
export async function loadListedAliases(t: Tenant, ids: readonly string[]): Promise<ListedAlias[]> {
  if (ids.length === 0) return [];
  const rows = await t.tx
    .select({
      ...aliasColumns,
      customerName: customer.name,
      sku: product.sku,
      productName: product.name,
      taughtByName: person.name,
    })
    .from(learnedAlias)
    .leftJoin(customer, and(eq(customer.tenantId, t.id), eq(customer.id, learnedAlias.customerId)))
    .leftJoin(product, and(eq(product.tenantId, t.id), eq(product.id, learnedAlias.productId)))
    .leftJoin(person, and(eq(person.tenantId, t.id), eq(person.id, learnedAlias.taughtBy)))
    .where(and(eq(learnedAlias.tenantId, t.id), inArray(learnedAlias.id, [...ids])));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
