import { type KeyboardEvent, useState } from 'react';
import { cx } from '../../../ui/cx.ts';
import { type ColumnName, focusBeside, focusCell, focusNewLine } from './focus-cell.ts';

export interface TextCellProps {
  column: ColumnName;
  label: string;
  value: string;
  readOnly: boolean;
  /** Takes what was typed; false when it cannot be understood, and the cell stays marked. */
  onCommit: (text: string) => boolean;
  /** Rows of a table instead of words; true when they were taken. */
  onPaste?: ((text: string) => boolean) | undefined;
  numeric?: boolean | undefined;
  placeholder?: string | undefined;
  list?: string | undefined;
  className?: string | undefined;
}

/** A cell that is typed into like one of a spreadsheet: arrows and Enter move, Esc takes back, leaving saves. */
export function TextCell({ column, label, value, readOnly, onCommit, onPaste, ...look }: TextCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const commit = (): void => {
    if (typed === null) return;
    const understood = typed === value || onCommit(typed);
    setWrong(!understood);
    if (understood) setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') {
      setTyped(null);
      setWrong(false);
    }
    if (moves(event)) event.preventDefault();
  };
  return (
    <input
      type="text"
      data-cell={column}
      aria-label={label}
      aria-invalid={wrong || undefined}
      value={typed ?? value}
      readOnly={readOnly}
      placeholder={look.placeholder}
      list={look.list}
      autoComplete="off"
      inputMode={look.numeric ? 'decimal' : undefined}
      className={cx('doc-cell', look.numeric && 'text-right tabular-nums', look.className)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
      onPaste={(event) => {
        if (!readOnly && onPaste?.(event.clipboardData.getData('text/plain'))) event.preventDefault();
      }}
    />
  );
}

/** Moves by key where the key belongs to the grid. Leaving the cell saves it. */
function moves(event: KeyboardEvent<HTMLInputElement>): boolean {
  const { key, currentTarget: cell, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (altKey || ctrlKey || metaKey) return false;
  const column = cell.dataset['cell'] ?? '';
  if (key === 'Enter') {
    if (!focusCell(cell, column, shiftKey ? -1 : 1) && !shiftKey) focusNewLine();
    return true;
  }
  if (key === 'ArrowDown') return focusCell(cell, column, 1) || toNewLine();
  if (key === 'ArrowUp') return focusCell(cell, column, -1);
  const { selectionStart, selectionEnd, value } = cell;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  if (key === 'ArrowLeft' && (isWhole || (selectionStart === 0 && selectionEnd === 0))) return focusBeside(cell, -1);
  if (key === 'ArrowRight' && (isWhole || selectionStart === value.length)) return focusBeside(cell, 1);
  return false;
}

function toNewLine(): boolean {
  focusNewLine();
  return true;
}
