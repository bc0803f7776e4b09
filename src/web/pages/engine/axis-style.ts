/** Axes as quiet as the rest of the page; colours by token, so that dark mode comes by itself. */
export const axisStyle = {
  tick: { fill: 'var(--muted)', fontSize: 11 },
  tickLine: false,
  axisLine: { stroke: 'var(--line)' },
} as const;

export const chartMargin = { top: 8, right: 8, bottom: 0, left: 0 } as const;

export const tooltipStyle = {
  contentStyle: {
    background: 'var(--raised)',
    border: '1px solid var(--line)',
    borderRadius: 8,
    color: 'var(--ink)',
    fontSize: 12,
  },
  labelStyle: { color: 'var(--muted)' },
  itemStyle: { color: 'var(--ink)' },
  cursor: { fill: 'var(--hover)', stroke: 'var(--line)' },
} as const;
