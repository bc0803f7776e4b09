import type { Tenant } from '#store/database';
import { productMerge } from '#store/import/product-merge';
import { knownBySku, priceThere, type StagedRange, statedPrices } from '#store/import/staged-range';

/** Lines of a range that ask for something to be done; the others say what is there already. */
export interface ProductSurvey {
  /** Of articles that the catalogue does not have. */
  readonly fresh: readonly number[];
  /** Of articles that it has otherwise, and all lines of articles that come several times in the range. */
  readonly changed: readonly number[];
}

/** Compares the rows of a range with the catalogue, in one pass: most rows of a repeated import need nothing else. */
export async function surveyProducts(t: Tenant, range: StagedRange): Promise<ProductSurvey> {
  const { rows } = await t.pg.executeSql(statement, [t.id, range.importId, range.after, range.upTo]);
  const found = rows[0] as { fresh: number[] | null; changed: number[] | null };
  return { fresh: found.fresh ?? [], changed: found.changed ?? [] };
}

const statement = `
  with good as (
    select line, data, count(*) over (partition by data->>'sku') as times
      from import_row
     where tenant_id = $1 and import_id = $2 and line > $3 and line <= $4 and problem is null),
  judged as (
    select g.line, known.id is null as is_fresh,
           g.times > 1 or coalesce(own.differs, true) or coalesce(price.differs, false)
             or (g.data ? 'allPrices' and counted.n <> jsonb_array_length(g.data->'prices')) as is_changed
      from good g
      left join ${knownBySku("g.data->>'sku'")} on true
      left join lateral (
        select ${productMerge.differs} as differs
          from product p cross join jsonb_to_record(g.data) as d(${productMerge.record})
         where p.tenant_id = $1 and p.id = known.id limit 1) own on g.times = 1 and known.id is not null
      left join lateral (
        select true as differs from ${statedPrices('g')} left join ${priceThere('known.id', 'x')} on true
         where there.amount is distinct from x.amount limit 1) price on known.id is not null and g.data ? 'prices'
      left join lateral (
        select count(*) as n from product_price q where q.tenant_id = $1 and q.product_id = known.id
      ) counted on known.id is not null and g.data ? 'allPrices')
  select array_agg(line order by line) filter (where is_fresh) as fresh,
         array_agg(line order by line) filter (where not is_fresh and is_changed) as changed
    from judged`;
