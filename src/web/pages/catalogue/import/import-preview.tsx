import { TriangleAlert } from 'lucide-react';
import type { ImportJob } from '../../../client/imports.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { cx } from '../../../ui/cx.ts';
import { useFieldLabel } from './field-label.ts';

const numbers = /^(?:priceNet|priceGross|priceUnit|fromQuantity|cost|stock|vatRate|leadDays)$/;

/** The first rows as they will be imported, each with what is wrong with it. */
export function ImportPreview({ job, stale }: { job: ImportJob; stale: boolean }) {
  const { t } = useI18n();
  const fields = usePreviewFields(job);
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
              {fields.map(({ key, header, numeric }) => (
                <th key={key} scope="col" className={cx('px-3 font-medium whitespace-nowrap', numeric && 'numeric')}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {job.preview.map((row) => (
              <PreviewRow key={row.line} row={row} fields={fields} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface PreviewField {
  readonly key: string;
  readonly header: string;
  readonly numeric: boolean;
}

/** The fields that are filled, in the order of the file. Attributes and custom fields are headed by their columns. */
function usePreviewFields(job: ImportJob): readonly PreviewField[] {
  const label = useFieldLabel();
  const columns = Map.groupBy(
    job.columns.filter(({ name }) => job.mapping[name]),
    ({ name }) => job.mapping[name] ?? '',
  );
  return [...columns].flatMap(([key, from]) => {
    const field = job.fields.find((candidate) => candidate.key === key);
    if (!field) return [];
    const named = key === 'attribute' || key === 'custom';
    const header = named ? from.map(({ name }) => name).join('; ') : label(field);
    return [{ key, header, numeric: numbers.test(key) }];
  });
}

function PreviewRow({ row, fields }: { row: ImportJob['preview'][number]; fields: readonly PreviewField[] }) {
  const bad = row.problems.length > 0;
  return (
    <>
      <tr className={cx('border-t border-line-soft', bad && 'bg-warn-soft/50')}>
        <td className="numeric h-9 px-3 pl-4 text-faint">{row.line}</td>
        {fields.map(({ key, numeric }) => (
          <td key={key} className={cx('max-w-64 truncate px-3', numeric && 'numeric')}>
            {row.values[key]}
          </td>
        ))}
      </tr>
      {bad && (
        <tr className="bg-warn-soft/50">
          <td />
          <td colSpan={fields.length} className="px-3 pb-2 text-xs text-warn">
            {row.problems.join(' ')}
          </td>
        </tr>
      )}
    </>
  );
}
