/** Columns of the line grid in their order. */
export const columns = ['name', 'qty', 'unit', 'price', 'disc', 'vat', 'opt'] as const;
export type ColumnName = (typeof columns)[number];

/** Puts the cursor into a cell of a row, or of the first row below (or above) that has this column. False at the end. */
export function focusCell(from: HTMLElement, column: string, step: 1 | -1): boolean {
  const rows = [...(from.closest('[data-lines]')?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
  const at = rows.findIndex((row) => row.contains(from));
  for (let next = at + step; next >= 0 && next < rows.length; next += step) {
    const cell = rows[next]?.querySelector<HTMLElement>(`[data-cell="${column}"]`);
    if (cell) return focused(cell);
  }
  return false;
}

/** To the cell beside, across what this row does not have. False at the end of the row. */
export function focusBeside(from: HTMLElement, step: 1 | -1): boolean {
  const cells = [...(from.closest('[data-line]')?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
  const next = cells[cells.indexOf(from) + step];
  return next ? focused(next) : false;
}

/** To a cell of a line by its id, once the line is there. */
export function focusLine(id: string, column: ColumnName = 'name'): boolean {
  const cell = document.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"] [data-cell="${column}"]`);
  return cell ? focused(cell) : false;
}

/** To the first line, or to where one can be typed. */
export function focusFirstLine(): void {
  const cell = document.querySelector<HTMLElement>('[data-line] [data-cell="name"]');
  cell?.scrollIntoView({ block: 'center' });
  if (cell) focused(cell);
  else focusNewLine();
}

/** To the field where new lines are typed. */
export function focusNewLine(): void {
  document.querySelector<HTMLElement>('[data-new-line]')?.focus();
}

function focused(cell: HTMLElement): boolean {
  cell.focus();
  if (cell instanceof HTMLInputElement && cell.type === 'text') cell.select();
  return true;
}
