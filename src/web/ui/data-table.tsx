import { useEffect, useRef } from 'react';
import type { PagedList } from '../client/use-paged-list.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { cx } from './cx.ts';
import { DataTableHead } from './data-table-head.tsx';
import { DataTableRow } from './data-table-row.tsx';
import type { Column } from './table-column.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useRowWindow } from './use-row-window.ts';

export interface DataTableProps<Row> {
  /** Names the table for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  list: PagedList<Row>;
  rowKey: (row: Row) => string;
  /** Where a row leads; the whole row is the link. */
  rowTo?: ((row: Row) => string) | undefined;
  /** The sort in force, `name` or `-updatedAt`. */
  sort?: string | undefined;
  onSort?: ((sort: string) => void) | undefined;
}

/**
 * A dense table that fills the height it is given and scrolls inside it: sticky header, right-aligned numbers, rows
 * drawn only near the visible part, further pages loaded before they are needed, j / k to move between rows.
 */
export function DataTable<Row>({ label, columns, list, rowKey, rowTo, sort, onSort }: DataTableProps<Row>) {
  const { t } = useI18n();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows } = list;
  const { start, end, rowHeight } = useRowWindow(scroller, rows.length);
  useRowKeys(scroller);

  const nearEnd = end > rows.length - 30;
  const { hasMore, isLoadingMore, loadMore } = list;
  useEffect(() => {
    if (nearEnd && hasMore && !isLoadingMore) loadMore();
  }, [nearEnd, hasMore, isLoadingMore, loadMore]);

  return (
    <div
      ref={scroller}
      className={cx(
        'scroll-thin @container relative min-h-0 flex-1 overflow-auto rounded-xl border border-line bg-surface shadow-lift transition-opacity',
        list.isStale && 'opacity-60',
      )}
    >
      <table
        aria-label={label}
        aria-busy={list.isStale}
        aria-rowcount={list.totalIsEstimate || list.totalCount === null ? -1 : list.totalCount + 1}
        className="w-full border-separate border-spacing-0 text-left"
      >
        <DataTableHead columns={columns} sort={sort} onSort={onSort} />
        <tbody>
          <Spacer height={start * rowHeight} columns={columns.length} />
          {rows.slice(start, end).map((row, index) => (
            <DataTableRow
              key={rowKey(row)}
              row={row}
              index={start + index}
              columns={columns}
              height={rowHeight}
              to={rowTo?.(row)}
            />
          ))}
          <Spacer height={(rows.length - end) * rowHeight} columns={columns.length} />
        </tbody>
      </table>
      <p role="status" className="px-4 py-3 text-center text-xs text-faint">
        {isLoadingMore ? t('list.loading') : !hasMore && rows.length > 50 ? t('list.end') : ''}
      </p>
    </div>
  );
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a spacer row holds nothing that could take the focus
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  );
}
