import { Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { Quality } from '../../client/quality.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { axisStyle, chartMargin, tooltipStyle } from './axis-style.ts';
import { ChartTable } from './chart-table.tsx';

/** Of the lines with a score of 80–90 %, were 80–90 % kept? Bars that reach the dashed line say yes. */
export function CalibrationChart({ bins }: { bins: Quality['calibration'] }) {
  const { t, percent, number } = useI18n();
  const label = t('engine.quality.calibration');
  const scored = bins.some(({ lines }) => lines > 0);
  if (!scored) return <p className="text-sm text-faint">{t('engine.quality.noScores')}</p>;
  const name = (from: number, to: number) => `${number(from * 100)}–${percent(to * 100, 0)}`;
  const points = bins.map(({ from, to, share }) => ({
    bin: name(from, to),
    kept: share === null ? null : share * 100,
    meant: (from + to) * 50,
  }));
  const names: Readonly<Record<string, string>> = {
    kept: t('engine.quality.keptShare'),
    meant: t('engine.quality.meant'),
  };
  return (
    <>
      <div className="h-56" role="img" aria-label={label}>
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart data={points} margin={chartMargin} accessibilityLayer={false}>
            <CartesianGrid stroke="var(--line-soft)" vertical={false} />
            <XAxis dataKey="bin" {...axisStyle} minTickGap={4} />
            <YAxis {...axisStyle} width={44} domain={[0, 100]} tickFormatter={(value: number) => percent(value, 0)} />
            <Tooltip
              {...tooltipStyle}
              formatter={(value, key) => [percent(Number(value), 1), names[String(key)] ?? String(key)]}
            />
            <Bar dataKey="kept" fill="var(--accent)" radius={[3, 3, 0, 0]} isAnimationActive={false} />
            <Line
              dataKey="meant"
              stroke="var(--muted)"
              strokeDasharray="4 4"
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      <ChartTable
        label={label}
        head={[
          t('engine.quality.score'),
          t('engine.quality.keptShare'),
          t('engine.quality.keptLines'),
          t('engine.quality.lines'),
        ]}
        rows={bins.map(({ from, to, share, kept, lines }) => [
          name(from, to),
          share === null ? '–' : percent(share * 100, 1),
          number(kept),
          number(lines),
        ])}
      />
    </>
  );
}
