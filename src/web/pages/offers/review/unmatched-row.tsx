import { X } from 'lucide-react';
import { memo } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { cx } from '../../../ui/cx.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import type { UnmatchedDetail } from '../model/offer.ts';
import { useReview } from './review-context.ts';
import { rowId } from './row-id.ts';
import { RowMark } from './row-mark.tsx';
import { RunnerUps } from './runner-ups.tsx';
import { UnmatchedResolve } from './unmatched-resolve.tsx';
import { useUnmatched } from './use-unmatched.ts';

export interface UnmatchedRowProps {
  part: UnmatchedDetail;
  /** As it stands beside the fragment of the request. */
  label: string;
  lit: boolean;
  active: boolean;
}

/** One open part: the client's words, why nothing was chosen, what came close, a search. */
export const UnmatchedRow = memo(function UnmatchedRow({ part, label, lit, active }: UnmatchedRowProps) {
  const { t } = useI18n();
  const { readOnly, light, setActive } = useReview();
  const { quantity, setQuantity, resolve, dismiss } = useUnmatched(part);
  const candidates = part.candidates ?? [];
  return (
    <li
      id={rowId(part.id)}
      data-review-row={part.id}
      data-lit={lit || undefined}
      tabIndex={-1}
      aria-current={active || undefined}
      onFocus={() => setActive(part.id)}
      onPointerEnter={() => light(part.id)}
      onPointerLeave={() => light(null)}
      className={cx(
        'relative scroll-mt-12 flex flex-col gap-2 border-b border-line-soft px-4 py-3 outline-none last:border-b-0',
        active && 'before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-accent',
        lit && 'bg-hover',
      )}
    >
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <p className="font-medium break-words">
            <RowMark id={part.id} label={label} />
            {part.item}
          </p>
          {part.reason && <p className="text-xs text-muted">{part.reason}</p>}
        </div>
        {!readOnly && (
          <IconButton
            label={t('offers.unmatched.dismiss', { words: part.item })}
            icon={<X />}
            shortcut="x"
            onClick={dismiss}
          />
        )}
      </div>
      {candidates.length > 0 && !readOnly && (
        <RunnerUps
          candidates={candidates}
          lineId={null}
          keys={active}
          onTake={({ productId, name }) => resolve(productId, name)}
        />
      )}
      {!readOnly && <UnmatchedResolve part={part} quantity={quantity} onQuantity={setQuantity} onPick={resolve} />}
    </li>
  );
});
