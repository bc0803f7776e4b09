import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { addDays, localDate } from '#core/offer/local-date';
import { Problem } from '#core/problem';
import { loadQuality, type QualitySums, type StoredQuality } from '#store/quality/load-quality';
import { loadCompany } from '#store/tenant/load-company';

/** Figures of a period; `from` and `to` are ISO dates in the company's zone, both inside. */
export interface QualityFigures extends Omit<StoredQuality, 'sums' | 'weeks'> {
  readonly from: string;
  readonly to: string;
  readonly sums: QualitySums & { readonly editRate: number | null };
  readonly weeks: readonly (StoredQuality['weeks'][number] & { readonly editRate: number | null })[];
  /** How far scores are from what became of their lines, 0–1; null without any. */
  readonly calibrationError: number | null;
}

const usualDays = 90;

/**
 * How well drafts were, from what people made of them. Without dates the last 90 days.
 *
 * @throws Problem `validation_failed` when the period ends before it begins.
 */
export async function qualityFigures(
  app: App,
  actor: Actor,
  wanted: { readonly from: string | null; readonly to: string | null },
): Promise<QualityFigures> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const { timeZone } = await loadCompany(t);
    const to = wanted.to ?? localDate(app.ports.clock.now(), timeZone);
    const from = wanted.from ?? addDays(to, 1 - usualDays);
    if (from > to) {
      const message = 'must not be before `from`';
      throw new Problem('validation_failed', 'The period is not valid.', [{ path: 'to', rule: 'order', message }]);
    }
    const found = await loadQuality(t, { from, to, timeZone });
    return {
      ...found,
      from,
      to,
      sums: withRate(found.sums),
      weeks: found.weeks.map(withRate),
      calibrationError: calibrationError(found),
    };
  });
}

function withRate<T extends QualitySums>(sums: T): T & { readonly editRate: number | null } {
  const lines = sums.drafted + sums.added;
  const edited = sums.productChanged + sums.quantityChanged + sums.removed + sums.added;
  return { ...sums, editRate: lines === 0 ? null : edited / lines };
}

/** Expected calibration error over tenths: the middle of each against the share that was kept. */
function calibrationError({ scored, scoredKept }: StoredQuality): number | null {
  const all = scored.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  return scored.reduce((sum, count, at) => {
    const share = count === 0 ? 0 : (scoredKept[at] ?? 0) / count;
    return sum + (count / all) * (count === 0 ? 0 : Math.abs(share - (at + 0.5) / scored.length));
  }, 0);
}
