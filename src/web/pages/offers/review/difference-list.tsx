import { useI18n } from '../../../i18n/i18n-context.ts';
import type { Difference } from '../model/offer-differences.ts';
import { type Telling, useDifferenceText } from './use-difference-text.ts';

export interface DifferenceListProps {
  differences: readonly Difference[];
  telling: Telling;
  /** Said where there is none. */
  nothing: string;
}

/** Differences in sentences; lines that were only looked at are counted, not listed. */
export function DifferenceList({ differences, telling, nothing }: DifferenceListProps) {
  const { t } = useI18n();
  const text = useDifferenceText();
  const confirmed = differences.filter(({ kind }) => kind === 'confirmed');
  const many = confirmed.length > 1;
  const told = many ? differences.filter(({ kind }) => kind !== 'confirmed') : differences;
  const sentences = told.map((difference) => text(difference, telling));
  if (many) sentences.push(t('review.diff.confirmedMany', { who: telling.who, count: confirmed.length }));
  if (sentences.length === 0) return <p className="text-sm text-muted">{nothing}</p>;
  return (
    <ul className="flex list-disc flex-col gap-0.5 pl-4 text-sm marker:text-faint">
      {[...new Set(sentences)].map((sentence) => (
        <li key={sentence} className="break-words">
          {sentence}
        </li>
      ))}
    </ul>
  );
}
