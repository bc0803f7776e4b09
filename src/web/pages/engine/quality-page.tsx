import { useQuery } from '@tanstack/react-query';
import { ChartNoAxesCombined } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { type Quality, qualityQuery } from '../../client/quality.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx';
import { useUrlFilters } from '../../ui/use-url-filters.ts';
import { CorrectedList } from './corrected-list.tsx';
import { dayBefore } from './day-before.ts';
import { QualityFigures } from './quality-figures.tsx';
import { WantedCard } from './wanted-card.tsx';

const EditRateChart = lazy(async () => ({ default: (await import('./edit-rate-chart.tsx')).EditRateChart }));
const CalibrationChart = lazy(async () => ({ default: (await import('./calibration-chart.tsx')).CalibrationChart }));

const defaults = { days: '90' };

/** How much people change of what the engine proposes, whether its scores mean what they say, and what is missing. */
export function QualityPage() {
  const { t } = useI18n();
  const { values, set } = useUrlFilters(defaults);
  const days = Math.min(Math.max(1, Math.trunc(Number(values.days)) || 90), 3650);
  const quality = useQuery(qualityQuery(dayBefore(days)));
  const options = ['30', '90', '365'].map((value) => ({ value, label: t('engine.quality.days', { count: value }) }));
  return (
    <Page
      title={t('nav.quality')}
      actions={
        <Select
          aria-label={t('engine.quality.period')}
          options={options}
          value={options.some(({ value }) => value === values.days) ? values.days : '90'}
          onChange={(chosen) => set({ days: chosen })}
        />
      }
    >
      {quality.isPending && <SkeletonRows rows={8} />}
      {quality.error && <ErrorState error={quality.error} onRetry={() => quality.refetch().catch(() => undefined)} />}
      {quality.data && <Figures quality={quality.data} />}
    </Page>
  );
}

function Figures({ quality }: { quality: Quality }) {
  const { t, percent } = useI18n();
  if (quality.offers === 0 && quality.wanted.length === 0) {
    return (
      <EmptyState
        icon={<ChartNoAxesCombined />}
        title={t('engine.quality.emptyTitle')}
        body={t('engine.quality.emptyBody')}
        actions={<ButtonLink to="/offers/new">{t('nav.newOffer')}</ButtonLink>}
      />
    );
  }
  const error = quality.calibrationError;
  return (
    <div className="flex max-w-6xl flex-col gap-4">
      <QualityFigures quality={quality} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title={t('engine.quality.overTime')} description={t('engine.quality.overTimeHint')}>
          <Suspense fallback={<Skeleton className="h-56" />}>
            <EditRateChart weeks={quality.weeks} />
          </Suspense>
        </Card>
        <Card
          title={t('engine.quality.calibration')}
          description={
            error === null
              ? t('engine.quality.calibrationHint')
              : t('engine.quality.calibrationError', { error: percent(error * 100) })
          }
        >
          <Suspense fallback={<Skeleton className="h-56" />}>
            <CalibrationChart bins={quality.calibration} />
          </Suspense>
        </Card>
        <CorrectedList
          title={t('engine.quality.products')}
          rows={quality.correctedProducts.map(({ productId, name, sku, corrections }) => ({
            key: productId,
            name: name ?? t('engine.learned.gone'),
            hint: sku,
            to: name === null ? null : `/catalogue/${productId}`,
            corrections,
          }))}
        />
        <CorrectedList
          title={t('engine.quality.words')}
          rows={quality.correctedWords.map(({ word, corrections }) => ({
            key: word,
            name: word,
            hint: null,
            to: `/learned?query=${encodeURIComponent(word)}`,
            corrections,
          }))}
        />
      </div>
      <WantedCard wanted={quality.wanted} />
    </div>
  );
}
