import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { IconButton } from './icon-button.tsx';

export interface EditableColumn<Row> {
  readonly key: string;
  readonly header: string;
  readonly width?: string | undefined;
  readonly numeric?: boolean | undefined;
  /** The control; it gets its accessible name, and changes the row through `set`. */
  readonly edit: (row: Row, set: (change: Partial<Row>) => void, label: string) => ReactNode;
}

export interface EditableRowsProps<Row> {
  label: string;
  columns: readonly EditableColumn<Row>[];
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  /** A fresh row. */
  blank: () => Row;
  addLabel: string;
  /** Said when there are no rows. */
  none: string;
  disabled?: boolean | undefined;
}

/** A small table whose cells are controls: prices, packaging, attributes. */
export function EditableRows<Row>({ label, columns, rows, onChange, ...rest }: EditableRowsProps<Row>) {
  const { t } = useI18n();
  const change = (at: number, change: Partial<Row>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...change } : row)));
  return (
    <fieldset disabled={rest.disabled} className="flex min-w-0 flex-col gap-2">
      <legend className="sr-only">{label}</legend>
      {rows.length === 0 && <p className="text-sm text-faint">{rest.none}</p>}
      {rows.length > 0 && (
        <div className="scroll-thin -mx-1 overflow-x-auto px-1 pb-1">
          <table aria-label={label} className="w-full border-separate border-spacing-x-0 border-spacing-y-1 text-left">
            <Head columns={columns} />
            <tbody>
              {rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own; their place is it
                <tr key={at}>
                  {columns.map((column) => (
                    <td key={column.key} className="pr-1.5">
                      {column.edit(
                        row,
                        (next) => change(at, next),
                        `${column.header}, ${t('rows.row', { number: at + 1 })}`,
                      )}
                    </td>
                  ))}
                  <td className="sticky right-0 w-8 bg-surface text-right">
                    <IconButton
                      label={t('action.remove')}
                      tone="danger"
                      icon={<X />}
                      onClick={() => onChange(rows.filter((_, index) => index !== at))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!rest.disabled && (
        <Button size="sm" className="self-start" onClick={() => onChange([...rows, rest.blank()])}>
          <Plus className="size-3.5" aria-hidden="true" />
          {rest.addLabel}
        </Button>
      )}
    </fieldset>
  );
}

function Head<Row>({ columns }: { columns: readonly EditableColumn<Row>[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            style={column.width ? { minWidth: column.width } : undefined}
            className={cx(
              'pr-1.5 pb-0.5 text-xs font-medium whitespace-nowrap text-muted',
              column.numeric && 'text-right',
            )}
          >
            {column.header}
          </th>
        ))}
        <th />
      </tr>
    </thead>
  );
}
