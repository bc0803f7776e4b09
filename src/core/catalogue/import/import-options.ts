/** Which character separates whole and fraction; `auto` decides by column. */
export type DecimalStyle = 'auto' | 'comma' | 'point';

/** Text encodings a file may have. */
export type ImportEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1250';

/** How to read a file. Detected first, then open to correction. */
export interface ImportOptions {
  readonly delimiter: ';' | ',' | '\t' | '|';
  readonly encoding: ImportEncoding;
  readonly decimal: DecimalStyle;
  /** Currency of prices without one of their own; null for the company's. */
  readonly currency: string | null;
  /** Language of the plain name and description columns; null when unknown. */
  readonly language: string | null;
}

/** Column name → field key; a column that is left out or maps to null is ignored. */
export type ColumnMapping = Readonly<Record<string, string | null>>;
