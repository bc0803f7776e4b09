import { type SQL, sql } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { surveyTexts, type TextSurvey } from '#store/survey-texts';

/** A search through the catalogue. Letter case does not matter. */
export interface ProductSearch {
  /** `like` patterns; all must hold. */
  readonly patterns: readonly string[];
  /** Lines of the search text that count, one of them must fit alone (1 article number, 2 name, 3 description); null: the whole text. */
  readonly parts: readonly number[] | null;
  readonly activeOnly: boolean;
}

const mostKeys = 6;

/** Parts of a pattern that a trigram index can look up: three letters or digits in a row. */
function keysOf({ patterns }: ProductSearch): readonly string[] {
  const runs = patterns.flatMap((pattern) => pattern.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  return [...new Set(runs)].slice(0, mostKeys).map((letters) => `%${letters}%`);
}

/** How a search is best answered, and a guess at the number of products of the tenant. */
export async function surveyProducts(t: Tenant, search: ProductSearch): Promise<TextSurvey & { readonly all: number }> {
  // A hundredth of them, read from the index alone.
  const { rows } = await t.tx.execute<{ n: number }>(
    sql`select count(*)::int as n from product_search where tenant_id = ${t.id} and sample < 656`,
  );
  const all = (rows[0]?.n ?? 0) * 100;
  const keys = keysOf(search);
  return { ...(await surveyTexts(t, { table: sql`product_search`, fits: fitsSearch(search), keys, all })), all };
}

/** Condition on a row of `product_search`. */
function fitsSearch({ patterns, parts, activeOnly }: ProductSearch): SQL {
  const all = lowered(patterns);
  const one = parts?.map((part) => sql`split_part(text, E'\n', ${part}::int) like all (${all})`);
  const conditions = [
    sql`text like all (${all})`,
    ...(one ? [sql`(${sql.join(one, sql` or `)})`] : []),
    ...(activeOnly ? [sql`active`] : []),
  ];
  return sql.join(conditions, sql` and `);
}

/** Condition on a row of `product`, asked row by row, so that a walk through a list stops when the page is full. */
export function holdsSearch(t: Tenant, search: ProductSearch): SQL {
  return sql`(select ${fitsSearch(search)} from product_search s where s.tenant_id = ${t.id} and s.product_id = product.id)`;
}

/** The rows (id, name_order) that fit, by the trigram index. */
export function lookProductsUp(
  t: Tenant,
  search: ProductSearch,
  { keys, all }: { keys: readonly string[]; all: number },
): SQL {
  const { patterns, parts, activeOnly } = search;
  const lines = parts === null ? sql`null` : sql`${sql.param([...parts])}`;
  const looked = sql`${sql.param([...keys])}::text[]`;
  return sql`search_products(${t.id}, ${all}, ${looked}, ${lowered(patterns)}, ${lines}, ${activeOnly})`;
}

/** In the letter case that the database gave the texts. */
const lowered = (patterns: readonly string[]): SQL =>
  sql`array[${sql.join(
    patterns.map((pattern) => sql`lower(${pattern})`),
    sql`, `,
  )}]`;
