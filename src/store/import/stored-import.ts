import type { ImportKind } from '#core/catalogue/import/import-field';
import type { ColumnMapping, ImportOptions } from '#core/catalogue/import/import-options';

export type ImportState = 'mapping' | 'queued' | 'running' | 'done' | 'failed';

/** How a file is read: detected, then corrected by people. */
export interface ImportSettings extends ImportOptions {
  readonly mapping: ColumnMapping;
}

/** A column as people see it: its heading and a few cells. */
export interface PreviewColumn {
  readonly name: string;
  readonly samples: readonly string[];
}

/** A row as it would be imported: field → text, and what is wrong with it. */
export interface PreviewRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}

export interface ImportPreview {
  /** How most numbers of the file are written. */
  readonly decimal: 'comma' | 'point';
  readonly columns: readonly PreviewColumn[];
  readonly rows: readonly PreviewRow[];
}

/** One import. Counters: `total` rows in the file (an estimate until all are read), `created` + `updated` + `unchanged` products or customers. */
export interface StoredImport {
  readonly id: string;
  readonly kind: ImportKind;
  readonly state: ImportState;
  /** How far a running one is: rows are read and staged, then written together, then made searchable. */
  readonly phase: 'read' | 'write' | 'index';
  readonly fileName: string;
  readonly fileId: string | null;
  readonly options: ImportSettings;
  readonly preview: ImportPreview;
  readonly total: number;
  readonly read: number;
  readonly good: number;
  readonly bad: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly error: string | null;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly finishedAt: Date | null;
}
