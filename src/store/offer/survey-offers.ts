import { type SQL, sql } from 'drizzle-orm';
import { isSelected, type OfferSelection } from '#store/offer/offer-selection';

/** What a look at a sample says of a selection. */
export interface OfferSurvey {
  /** Number of offers that fit. */
  readonly total: number;
  /** `many`: an estimate, certainly above `exactTo`. `open`: a guess, too small a sample to tell. */
  readonly certainty: 'exact' | 'many' | 'open';
  /** The terms' keys that are worth an index lookup. */
  readonly keys: readonly string[];
}

/** Totals are exact to here. */
export const exactTo = 10_000;

/** Rows looked at, first and when that leaves it open. */
const sampleSizes = [512, 4096];
/** `offer_search.sample` is below this. */
const evenly = 65_536;
/** A smaller table is read whole. */
const smallTable = 1500;
const mostLookups = 3;
/** A key that fits more than this share of all offers narrows little down and is slow to look up. */
const rareShare = 0.25;

/**
 * Judges a selection by a fair sample of the offers' texts. Where it is certain that many fit, walking the list finds a page
 * soon and nobody needs to count; else the rare keys lead to the few. `all` is the number of offers in the table.
 */
export async function surveyOffers(selection: OfferSelection, all: number): Promise<OfferSurvey> {
  let survey: OfferSurvey = { total: 0, certainty: 'open', keys: [] };
  for (const size of sampleSizes) {
    const bound = all <= smallTable ? evenly : Math.min(evenly, Math.ceil((evenly * size) / all));
    const sample = await readSample(selection, bound);
    const share = bound / evenly;
    survey = { ...judge(sample.fitting, share), keys: tellingKeys(selection, sample) };
    if (survey.certainty !== 'open' || sample.fitting < exactTo * share) return survey;
  }
  return survey;
}

/**
 * With `exactTo` fitting in all, a sample would hold `exactTo * share` of them, give or take its root; six times that, and six,
 * does not happen by chance.
 */
function judge(fitting: number, share: number): Pick<OfferSurvey, 'total' | 'certainty'> {
  const expected = exactTo * share;
  const isMany = fitting > expected + 6 * Math.sqrt(expected) + 6;
  return { total: Math.round(fitting / share), certainty: share === 1 ? 'exact' : isMany ? 'many' : 'open' };
}

function tellingKeys({ terms }: OfferSelection, { rows, byKey }: Sample): readonly string[] {
  const ranked = terms.keys
    .map((key, at) => ({ key, fitting: byKey[at] ?? 0 }))
    .sort((a, b) => a.fitting - b.fitting)
    .slice(0, mostLookups);
  return ranked.filter(({ fitting }, at) => at === 0 || fitting < rareShare * rows).map(({ key }) => key);
}

interface Sample {
  readonly rows: number;
  /** Rows that fit the whole selection. */
  readonly fitting: number;
  /** Rows that fit each key, whatever their offer's state. */
  readonly byKey: readonly number[];
}

async function readSample(selection: OfferSelection, bound: number): Promise<Sample> {
  const { t, terms } = selection;
  const byEachKey = terms.keys.map((key) => counted(sql`text like ${key}`));
  const counts = sql.join([sql`count(*)`, counted(isSelected(selection)), ...byEachKey], sql`, `);
  const { rows } = await t.tx.execute<{ counts: number[] }>(
    sql`select array[${counts}]::int[] as counts from offer_search where tenant_id = ${t.id} and sample < ${bound}`,
  );
  const [all = 0, fitting = 0, ...byKey] = rows[0]?.counts ?? [];
  return { rows: all, fitting, byKey };
}

const counted = (condition: SQL): SQL => sql`count(*) filter (where ${condition})`;
