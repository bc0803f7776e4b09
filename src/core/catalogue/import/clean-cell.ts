/**
 * A cell without what no field can hold: NUL and other control characters (line breaks and tabs stay), lone surrogates,
 * blanks around it, and the apostrophe that exports put before what a spreadsheet would run.
 */
export function cleanCell(cell: string): string {
  const trimmed = cell.trim().replace(/^'(?=[=+\-@\t\r])/, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop
  return trimmed.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '');
}
