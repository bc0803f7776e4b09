/** One thing wrong with a row: the field it is in, and a sentence for people. */
export interface RowProblem {
  readonly field: string;
  readonly reason: string;
}

/** All problems of a row as one line of text, the form in which they are stored and listed. */
export function problemText(problems: readonly RowProblem[]): string {
  return problems.map(({ field, reason }) => `${field}: ${reason}`).join('; ');
}

/** A problem of one cell; a reason such as "is no price" begins with what the cell holds. */
export function cellProblem(field: string, cell: string, reason: string): RowProblem {
  const start = cell.length > 40 ? `${cell.slice(0, 40).toWellFormed()}…` : cell;
  return { field, reason: /^is\b/.test(reason) ? `"${start}" ${reason}` : reason };
}
