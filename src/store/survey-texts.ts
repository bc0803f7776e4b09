import { type SQL, sql } from 'drizzle-orm';
import type { Tenant } from '#store/database';

/** A table of texts to search, with the columns `text` and `sample`. */
export interface SearchedTexts {
  readonly table: SQL;
  /** Condition on a row of it. */
  readonly fits: SQL;
  /** Patterns that a trigram index can look up; each holds wherever the search does. */
  readonly keys: readonly string[];
  /** Rows of the tenant, roughly. */
  readonly all: number;
}

/** What a look at a sample says of a search. */
export interface TextSurvey {
  /** Number of rows that fit. */
  readonly total: number;
  /** `many`: an estimate, certainly above `exactTo`. `open`: a guess, too small a sample to tell. */
  readonly certainty: 'exact' | 'many' | 'open';
  /** The keys that are worth an index lookup. */
  readonly keys: readonly string[];
}

/** Totals are exact to here. */
export const exactTo = 10_000;

/** Rows looked at, first and when that leaves it open. */
const sampleSizes = [512, 4096];
/** Samples are below this, evenly spread. */
const evenly = 65_536;
/** A smaller table is read whole. */
const smallTable = 1500;
const mostLookups = 3;
/** A key that fits more than this share of all offers narrows little down and is slow to look up. */
const rareShare = 0.25;

/**
 * Judges a search by a fair sample. Where it is certain that many rows fit, walking a list finds a page soon and nobody needs to
 * count; else the rare keys lead to the few.
 */
export async function surveyTexts(t: Tenant, texts: SearchedTexts): Promise<TextSurvey> {
  let survey: TextSurvey = { total: 0, certainty: 'open', keys: [] };
  for (const size of sampleSizes) {
    const bound = texts.all <= smallTable ? evenly : Math.min(evenly, Math.ceil((evenly * size) / texts.all));
    const sample = await readSample(t, texts, bound);
    const share = bound / evenly;
    survey = { ...judge(sample.fitting, share), keys: tellingKeys(texts.keys, sample) };
    if (survey.certainty !== 'open' || sample.fitting < exactTo * share) return survey;
  }
  return survey;
}

/**
 * With `exactTo` fitting in all, a sample would hold `exactTo * share` of them, give or take its root; six times that, and six,
 * does not happen by chance.
 */
function judge(fitting: number, share: number): Pick<TextSurvey, 'total' | 'certainty'> {
  const expected = exactTo * share;
  const isMany = fitting > expected + 6 * Math.sqrt(expected) + 6;
  return { total: Math.round(fitting / share), certainty: share === 1 ? 'exact' : isMany ? 'many' : 'open' };
}

function tellingKeys(keys: readonly string[], { rows, byKey }: Sample): readonly string[] {
  const ranked = keys
    .map((key, at) => ({ key, fitting: byKey[at] ?? 0 }))
    .sort((a, b) => a.fitting - b.fitting)
    .slice(0, mostLookups);
  return ranked.filter(({ fitting }, at) => at === 0 || fitting < rareShare * rows).map(({ key }) => key);
}

interface Sample {
  readonly rows: number;
  /** Rows that fit the search. */
  readonly fitting: number;
  /** Rows that fit each key. */
  readonly byKey: readonly number[];
}

async function readSample(t: Tenant, { table, fits, keys }: SearchedTexts, bound: number): Promise<Sample> {
  const byEachKey = keys.map((key) => counted(sql`text like ${key}`));
  const counts = sql.join([sql`count(*)`, counted(fits), ...byEachKey], sql`, `);
  const { rows } = await t.tx.execute<{ counts: number[] }>(
    sql`select array[${counts}]::int[] as counts from ${table} where tenant_id = ${t.id} and sample < ${bound}`,
  );
  const [all = 0, fitting = 0, ...byKey] = rows[0]?.counts ?? [];
  return { rows: all, fitting, byKey };
}

const counted = (condition: SQL): SQL => sql`count(*) filter (where ${condition})`;
