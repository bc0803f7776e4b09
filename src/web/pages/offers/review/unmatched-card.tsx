import { SearchX } from 'lucide-react';
import { useId } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { rowLabels } from '../model/row-labels.ts';
import { type ReviewFocus, useReview } from './review-context.ts';
import { UnmatchedRow } from './unmatched-row.tsx';

/** What the client asked for and no line answers: to be resolved or dismissed. Nothing when all is answered. */
export function UnmatchedCard({ focus }: { focus: ReviewFocus }) {
  const { t } = useI18n();
  const { offer } = useReview();
  const title = useId();
  const parts = offer.unmatchedDetails;
  const labels = rowLabels(offer);
  if (parts.length === 0) return null;
  return (
    <section
      aria-labelledby={title}
      className="overflow-hidden rounded-xl border border-warn-solid/50 bg-surface shadow-lift"
    >
      <header className="flex h-10 items-center gap-2 border-b border-line-soft bg-warn-soft px-4 text-warn">
        <SearchX className="size-4" aria-hidden="true" />
        <h2 id={title} className="text-sm font-semibold">
          {t('offers.unmatched.title', { count: parts.length })}
        </h2>
      </header>
      <ul>
        {parts.map((part) => (
          <UnmatchedRow
            key={part.id}
            part={part}
            label={labels.get(part.id) ?? ''}
            lit={focus.lit === part.id}
            active={focus.active === part.id}
          />
        ))}
      </ul>
    </section>
  );
}
