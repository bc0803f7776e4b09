import { TriangleAlert } from 'lucide-react';
import type { ImportJob, ImportPreviewRow } from '../../../client/imports.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { cx } from '../../../ui/cx.ts';
import { useFieldLabel } from './field-label.ts';

const numbers = /^(?:priceNet|priceGross|priceUnit|fromQuantity|cost|stock|vatRate|leadDays)$/;

/** The first rows as they will be imported, each with what is wrong with it. */
export function ImportPreview({ job, stale }: { job: ImportJob; stale: boolean }) {
  const { t } = useI18n();
  const label = useFieldLabel();
  const columns = mappedColumns(job);
  const bad = job.preview.filter((row) => row.problems.length > 0).length;
  return (
    <div className={cx('transition-opacity', stale && 'opacity-50')} aria-busy={stale}>
      {bad > 0 && (
        <p className="flex items-center gap-2 border-b border-line-soft bg-warn-soft px-4 py-2 text-warn">
          <TriangleAlert className="size-4" aria-hidden="true" />
          {t('import.problemRows', { count: bad })}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
      <section className="scroll-thin overflow-x-auto" aria-label={t('import.preview')} tabIndex={0}>
        <table aria-label={t('import.preview')} className="w-full text-left">
          <thead>
            <tr className="bg-sunken text-xs text-muted">
              <th scope="col" className="numeric h-8 w-16 px-3 pl-4 font-medium">
                {t('import.line')}
              </th>
              {columns.map(({ name, field, numeric }) => (
                <th key={name} scope="col" className={cx('px-3 font-medium whitespace-nowrap', numeric && 'numeric')}>
                  {label(field)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {job.preview.map((row) => (
              <PreviewRow key={row.line} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface MappedColumn {
  readonly name: string;
  readonly field: ImportJob['fields'][number];
  readonly numeric: boolean;
}

/** The columns of the file that become something, in the order of the file. */
function mappedColumns(job: ImportJob): readonly MappedColumn[] {
  const fields = new Map(job.fields.map((field) => [field.key, field]));
  return job.columns.flatMap(({ name }) => {
    const field = fields.get(job.mapping[name] ?? '');
    return field ? [{ name, field, numeric: numbers.test(field.key) }] : [];
  });
}

function PreviewRow({ row, columns }: { row: ImportPreviewRow; columns: readonly MappedColumn[] }) {
  const bad = row.problems.length > 0;
  return (
    <>
      <tr className={cx('border-t border-line-soft', bad && 'bg-warn-soft/50')}>
        <td className="numeric h-9 px-3 pl-4 text-faint">{row.line}</td>
        {columns.map(({ name, numeric }) => (
          <td key={name} className={cx('max-w-64 truncate px-3', numeric && 'numeric')}>
            {row.values[name]}
          </td>
        ))}
      </tr>
      {bad && (
        <tr className="bg-warn-soft/50">
          <td />
          <td colSpan={columns.length} className="px-3 pb-2 text-xs text-warn">
            {row.problems.join(' ')}
          </td>
        </tr>
      )}
    </>
  );
}
