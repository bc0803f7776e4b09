import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { parseSearch } from './filter-state.ts';
import { type Column, columnClass } from './table-column.ts';

export interface DataTableRowProps<Row> {
  row: Row;
  /** Place in the whole list, from 0. */
  index: number;
  columns: readonly Column<Row>[];
  height: number;
  to?: string | undefined;
}

function Row<T>({ row, index, columns, height, to }: DataTableRowProps<T>) {
  return (
    <tr
      aria-rowindex={index + 2}
      style={{ height }}
      className={cx('group relative', to !== undefined && 'hover:bg-hover has-focus-visible:bg-hover')}
    >
      {columns.map((column, place) => (
        <td
          key={column.key}
          className={cx(
            'max-w-0 truncate border-b border-line-soft px-3 py-0 align-middle first:pl-4 last:pr-4',
            columnClass(column),
          )}
        >
          {place === 0 && to !== undefined ? <RowLink to={to}>{column.cell(row)}</RowLink> : column.cell(row)}
          {column.narrow && <div className="truncate text-xs text-muted @lg:hidden">{column.narrow(row)}</div>}
        </td>
      ))}
    </tr>
  );
}

/** One row; drawn again only when something of it changed, which keeps scrolling smooth. */
export const DataTableRow = memo(Row) as typeof Row;

// The link stretches over its row: one target, one tab stop, and "open in a new tab" works anywhere on it.
function RowLink({ to, children }: { to: string; children: ReactNode }) {
  const [path = '', search = ''] = to.split('?');
  return (
    <Link
      to={path}
      search={parseSearch(search) as never}
      data-row-link=""
      className="block truncate font-medium text-ink outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
    >
      {children}
    </Link>
  );
}
