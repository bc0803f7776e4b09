import type { Quality } from '../../client/quality.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { durationWords } from './duration-words.ts';

/** The figures that matter most, in a row. */
export function QualityFigures({ quality }: { quality: Quality }) {
  const { t, number, percent, language } = useI18n();
  const { editRate, medianSecondsToAccept: seconds, draftedLines, keptLines } = quality;
  const changes = [
    ['engine.quality.productChanged', quality.productChanged],
    ['engine.quality.quantityChanged', quality.quantityChanged],
    ['engine.quality.removed', quality.removed],
    ['engine.quality.added', quality.added],
  ] as const;
  const figures = [
    {
      label: t('engine.quality.editRate'),
      value: editRate === null ? '–' : percent(editRate * 100, 1),
      hint: t('engine.quality.editRateHint'),
    },
    {
      label: t('engine.quality.kept'),
      value: draftedLines === 0 ? '–' : percent((keptLines / draftedLines) * 100, 1),
      hint: t('engine.quality.keptHint', { kept: number(keptLines), drafted: number(draftedLines) }),
    },
    {
      label: t('engine.quality.time'),
      value: seconds === null ? '–' : durationWords(seconds, language),
      hint: t('engine.quality.timeHint'),
    },
    {
      label: t('engine.quality.offers'),
      value: number(quality.offers),
      hint: changes
        .filter(([, count]) => count > 0)
        .map(([key, count]) => t(key, { count }))
        .join(', '),
    },
  ];
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {figures.map(({ label, value, hint }) => (
        <div key={label} className="flex min-w-0 flex-col rounded-xl border border-line bg-surface p-4 shadow-lift">
          <dt className="text-xs font-medium text-muted">{label}</dt>
          <dd className="mt-1 text-2xl font-semibold tracking-tight tabular-nums">{value}</dd>
          <dd className="mt-1 text-xs text-faint">{hint}</dd>
        </div>
      ))}
    </dl>
  );
}
