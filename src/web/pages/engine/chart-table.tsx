import { useI18n } from '../../i18n/i18n-context.ts';

export interface ChartTableProps {
  label: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** The figures of a chart as a table, folded away below it: for screen readers, and for whoever wants them exactly. */
export function ChartTable({ label, head, rows }: ChartTableProps) {
  const { t } = useI18n();
  return (
    <details className="mt-2 text-xs">
      <summary className="w-fit cursor-pointer text-muted hover:text-ink">{t('engine.quality.asTable')}</summary>
      <table aria-label={label} className="mt-2 w-full text-left">
        <thead>
          <tr className="border-b border-line text-muted">
            {head.map((name, at) => (
              <th key={name} scope="col" className={`py-1 font-medium ${at > 0 ? 'numeric' : ''}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells[0]} className="border-b border-line-soft last:border-b-0">
              {cells.map((cell, at) => (
                <td key={head[at]} className={`py-1 ${at > 0 ? 'numeric' : ''}`}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
