import { ArrowDown, ArrowUp } from 'lucide-react';
import { useI18n } from '../i18n/i18n-context.ts';
import { cx } from './cx.ts';
import { type Column, columnClass } from './table-column.ts';

export interface DataTableHeadProps<Row> {
  columns: readonly Column<Row>[];
  sort?: string | undefined;
  onSort?: ((sort: string) => void) | undefined;
}

export function DataTableHead<Row>({ columns, sort, onSort }: DataTableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const direction = directionOf(column.sort, sort);
          return (
            <th
              key={column.key}
              scope="col"
              aria-sort={direction}
              style={column.width ? { width: column.width } : undefined}
              className={cx(
                'sticky top-0 z-10 h-9 border-b border-line bg-sunken px-3 text-xs font-medium whitespace-nowrap text-muted first:pl-4 last:pr-4',
                columnClass(column),
              )}
            >
              {column.sort && onSort ? (
                <SortButton column={column} field={column.sort} direction={direction} onSort={onSort} />
              ) : (
                column.header
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

type Direction = 'ascending' | 'descending' | undefined;

function directionOf(field: string | undefined, sort: string | undefined): Direction {
  if (!field || !sort) return undefined;
  if (sort === field) return 'ascending';
  return sort === `-${field}` ? 'descending' : undefined;
}

interface SortButtonProps<Row> {
  column: Column<Row>;
  field: string;
  direction: Direction;
  onSort: (sort: string) => void;
}

function SortButton<Row>({ column, field, direction, onSort }: SortButtonProps<Row>) {
  const { t } = useI18n();
  const next = direction === 'ascending' ? `-${field}` : field;
  const Icon = direction === 'descending' ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      title={direction === 'ascending' ? t('list.sortDescending') : t('list.sortAscending')}
      onClick={() => onSort(next)}
      className={cx(
        'group -mx-1 inline-flex h-6 items-center gap-1 rounded-sm px-1 hover:text-ink',
        column.numeric && 'flex-row-reverse',
        direction && 'text-ink',
      )}
    >
      {column.header}
      <Icon
        className={cx('size-3', direction ? 'text-accent-text' : 'opacity-0 group-hover:opacity-60')}
        aria-hidden="true"
      />
    </button>
  );
}
