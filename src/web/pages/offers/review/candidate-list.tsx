import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { ScoreBar } from '../../../ui/score-bar.tsx';
import type { Candidate, OfferItem } from '../model/offer.ts';

export interface CandidateListProps {
  candidates: readonly Candidate[];
  /** Lines that have a product already: it cannot be taken a second time. */
  taken: readonly OfferItem[];
  /** Show the keys that take them. */
  keys: boolean;
  /** Absent where nothing may be changed. */
  onTake: ((productId: string) => void) | undefined;
}

/** Products that came close, best first, each one click away. */
export function CandidateList({ candidates, taken, keys, onTake }: CandidateListProps) {
  const { t } = useI18n();
  return (
    <ul className="flex flex-col">
      {candidates.map(({ productId, name, sku, score }, at) => {
        const used = taken.some((item) => item.productId === productId);
        return (
          <li key={productId} className="flex items-center gap-3 border-t border-line-soft py-1.5 first:border-t-0">
            {keys && <Kbd keys={String(at + 1)} className="coarse:hidden" />}
            <span className="min-w-0 flex-1">
              <span className="block truncate text-sm">{name}</span>
              <span className="block truncate font-mono text-xs text-faint">{sku}</span>
            </span>
            <ScoreBar score={score} className="max-sm:hidden" />
            {onTake && (
              <Button
                size="sm"
                disabled={used}
                title={used ? t('offers.line.used') : undefined}
                aria-label={t('offers.line.takeProduct', { product: name })}
                onClick={() => onTake(productId)}
              >
                {t('offers.line.take')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
