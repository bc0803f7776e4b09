import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { Quality } from '../../client/quality.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { axisStyle, chartMargin, tooltipStyle } from './axis-style.ts';
import { ChartTable } from './chart-table.tsx';
import { durationWords } from './duration-words.ts';

/** Human edit rate week by week: how much of what was drafted people changed. */
export function EditRateChart({ weeks }: { weeks: Quality['weeks'] }) {
  const { t, date, percent, number, language } = useI18n();
  const label = t('engine.quality.overTime');
  if (weeks.length === 0) return <p className="text-sm text-faint">{t('engine.quality.noWeeks')}</p>;
  const points = weeks.map(({ week, editRate }) => ({
    week: date(week),
    rate: editRate === null ? null : editRate * 100,
  }));
  return (
    <>
      <div className="h-56" role="img" aria-label={label}>
        <ResponsiveContainer width="100%" height="100%">
          <LineChart data={points} margin={chartMargin} accessibilityLayer={false}>
            <CartesianGrid stroke="var(--line-soft)" vertical={false} />
            <XAxis dataKey="week" {...axisStyle} minTickGap={24} />
            <YAxis
              {...axisStyle}
              width={44}
              domain={[0, 'auto']}
              tickFormatter={(value: number) => percent(value, 0)}
            />
            <Tooltip
              {...tooltipStyle}
              formatter={(value) => [percent(Number(value), 1), t('engine.quality.editRate')]}
            />
            <Line
              dataKey="rate"
              stroke="var(--accent)"
              strokeWidth={2}
              dot={{ r: 3, fill: 'var(--surface)', strokeWidth: 2 }}
              connectNulls={true}
              isAnimationActive={false}
            />
          </LineChart>
        </ResponsiveContainer>
      </div>
      <ChartTable
        label={label}
        head={[
          t('engine.quality.week'),
          t('engine.quality.editRate'),
          t('engine.quality.offers'),
          t('engine.quality.time'),
        ]}
        rows={weeks.map(({ week, editRate, offers, medianSecondsToAccept: seconds }) => [
          date(week),
          editRate === null ? '–' : percent(editRate * 100, 1),
          number(offers),
          seconds === null ? '–' : durationWords(seconds, language),
        ])}
      />
    </>
  );
}
