import { useI18n } from '../../../i18n/i18n-context.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { nameDifference } from '../model/name-difference.ts';
import type { Candidate } from '../model/offer.ts';
import { useReview } from './review-context.ts';

export interface RunnerUpsProps {
  candidates: readonly Candidate[];
  /** Name on the line, which the others are told apart from; absent for an open part. */
  chosen?: string | undefined;
  /** The line they belong to, whose own product is no obstacle; null for an open part, which may join any line. */
  lineId: string | null;
  /** Show the keys: this line has the focus. */
  keys: boolean;
  onTake: (candidate: Candidate) => void;
}

/** What came close, each one click or one key away. */
export function RunnerUps({ candidates, chosen = '', lineId, keys, onTake }: RunnerUpsProps) {
  const { t, percent } = useI18n();
  const { offer } = useReview();
  const used = new Set(offer.items.filter(({ id }) => lineId !== null && id !== lineId).map((item) => item.productId));
  return (
    <ul aria-label={t('review.runnersUp')} className="mt-1.5 flex min-w-0 flex-wrap gap-1.5">
      {(keys ? candidates.slice(0, 5) : close(candidates)).map((candidate, at) => (
        <li key={candidate.productId} className="flex max-w-full min-w-0">
          <button
            type="button"
            disabled={used.has(candidate.productId)}
            title={used.has(candidate.productId) ? t('offers.line.used') : `${candidate.name} · ${candidate.sku}`}
            aria-label={t('offers.line.takeProduct', { product: candidate.name })}
            onClick={() => onTake(candidate)}
            className="flex min-h-6 max-w-full min-w-0 items-center gap-1.5 rounded-md border border-line bg-surface px-1.5 py-0.5 text-left text-xs hover:border-line-strong hover:bg-hover disabled:opacity-50 coarse:min-h-10 coarse:px-2.5"
          >
            {keys && <Kbd keys={String(at + 1)} className="coarse:hidden" />}
            <span className="min-w-0 truncate">
              <CandidateWords chosen={chosen} name={candidate.name} />
            </span>
            <span className="text-faint tabular-nums">{percent(candidate.score * 100, 0)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Without the focus only those that may well be meant; but never none. */
function close(candidates: readonly Candidate[]): readonly Candidate[] {
  const likely = candidates.slice(0, 5).filter(({ score }) => score >= 0.5);
  return likely.length > 0 ? likely : candidates.slice(0, 2);
}

/** What sets it apart, where that is short; else its name. */
function CandidateWords({ chosen, name }: { chosen: string; name: string }) {
  const { t } = useI18n();
  const difference = nameDifference(chosen, name);
  if (!difference) return name;
  const { adds, lacks } = difference;
  return adds.length > 0 ? adds.join(' ') : t('review.without', { lacks: lacks.join(' ') });
}
