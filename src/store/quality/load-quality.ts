import type { Tenant } from '#store/database';

/** First and last day as ISO dates, and the zone in which days and weeks are counted. */
export interface QualityPeriod {
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

/** Sums over finished offers. */
export interface QualitySums {
  readonly offers: number;
  readonly drafted: number;
  readonly kept: number;
  readonly productChanged: number;
  readonly quantityChanged: number;
  readonly removed: number;
  readonly added: number;
  /** Half of the drafts were accepted within so many seconds; null without offers. */
  readonly medianSeconds: number | null;
}

/** What the figures are made of. */
export interface StoredQuality {
  readonly sums: QualitySums;
  /** Lines and kept lines by tenth of the match score. */
  readonly scored: readonly number[];
  readonly scoredKept: readonly number[];
  /** Monday as an ISO date, the oldest first. */
  readonly weeks: readonly (QualitySums & { readonly week: string })[];
  readonly products: readonly { productId: string; sku: string | null; name: string | null; corrections: number }[];
  readonly words: readonly { word: string; corrections: number }[];
  readonly wanted: readonly { item: string; count: number; customers: number; quantity: string; lastAskedAt: Date }[];
}

const most = 30;
const sums = `count(*)::integer as offers, coalesce(sum(drafted), 0)::integer as drafted, coalesce(sum(kept), 0)::integer as kept,
  coalesce(sum(product_changed), 0)::integer as "productChanged", coalesce(sum(quantity_changed), 0)::integer as "quantityChanged",
  coalesce(sum(removed), 0)::integer as removed, coalesce(sum(added), 0)::integer as added,
  percentile_cont(0.5) within group (order by extract(epoch from accepted_at - drafted_at))::float8 as "medianSeconds"`;
const tenths = Array.from({ length: 10 }, (_, at) => at + 1);
const byTenth = (column: string) =>
  `array[${tenths.map((at) => `coalesce(sum(${column}[${at}]), 0)::integer`).join(', ')}]`;
const inside = (moment: string) =>
  `${moment} >= ($2::date::timestamp at time zone $4) and ${moment} < (($3::date + 1)::timestamp at time zone $4)`;
const accepted = `from offer_quality where tenant_id = $1 and ${inside('accepted_at')}`;
const corrected = `from correction where tenant_id = $1 and ${inside('created_at')}`;

/** Reads the figures of a period from rows that were kept as offers were decided. */
export async function loadQuality(t: Tenant, { from, to, timeZone }: QualityPeriod): Promise<StoredQuality> {
  const read = async (text: string) => (await t.pg.executeSql(text, [t.id, from, to, timeZone])).rows;
  const [total] = await read(
    `select ${sums}, ${byTenth('scored')} as scored, ${byTenth('scored_kept')} as "scoredKept" ${accepted}`,
  );
  const weeks = await read(
    `select date_trunc('week', accepted_at at time zone $4)::date::text as week, ${sums} ${accepted} group by 1 order by 1`,
  );
  const products = await read(
    `select c.product as "productId", p.sku, p.name, c.corrections
       from (select from_product as product, count(*)::integer as corrections ${corrected}
                and kind in ('product', 'removed') and from_product is not null
              group by 1 order by 2 desc, 1 limit ${most}) as c
       left join product p on p.tenant_id = $1 and p.id = c.product order by c.corrections desc, c.product`,
  );
  const words = await read(
    `select word, count(*)::integer as corrections
       from (select unnest(words) as word ${corrected} and kind in ('product', 'found')) as said
      group by 1 order by 2 desc, 1 limit ${most}`,
  );
  const wanted = await read(
    `select (array_agg(item order by created_at desc))[1] as item, count(*)::integer as count,
            count(distinct customer_id)::integer as customers, sum(quantity)::text as quantity, max(created_at) as "lastAskedAt"
       from wanted_item where tenant_id = $1 and ${inside('created_at')} and not found
      group by key order by 2 desc, 5 desc, key limit ${most}`,
  );
  const { scored, scoredKept, ...own } = total;
  return { sums: own, scored, scoredKept, weeks, products, words, wanted };
}
