import type { ReactNode } from 'react';

/** A column of a DataTable. The first one should name the row. */
export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Right-aligned, tabular figures. */
  readonly numeric?: boolean;
  /** The door's name of the field when it can be sorted by this column. */
  readonly sort?: string;
  /** Any CSS width; without one the column takes what is left. */
  readonly width?: string;
  /** Left out when the table is narrower than: sm 512, md 672, lg 896 px. */
  readonly hideBelow?: 'sm' | 'md' | 'lg';
  /** A second line of this cell on narrow tables, for what was left out. */
  readonly narrow?: (row: Row) => ReactNode;
}

const hidden = {
  sm: 'hidden @lg:table-cell',
  md: 'hidden @2xl:table-cell',
  lg: 'hidden @4xl:table-cell',
} as const;

/** Classes of a column's cells, head and body. */
export function columnClass(column: Pick<Column<never>, 'hideBelow' | 'numeric'>): string {
  const visibility = column.hideBelow ? hidden[column.hideBelow] : '';
  return column.numeric ? `${visibility} numeric` : visibility;
}
