import type { QueueData, QueueName } from '../jobs/queues.ts';

/**
 * One line of a backup, as JSON. First `header`; then for each table its columns and its rows, every value as the text
 * that PostgreSQL writes (or null); then unfinished jobs; last `end`, without which the file was cut off.
 */
export type BackupLine =
  | {
      readonly kind: 'header';
      readonly format: 1;
      readonly createdAt: string;
      /** What the database was brought up to. */
      readonly migrations: readonly string[];
    }
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[] }
  | { readonly kind: 'row'; readonly values: readonly (string | null)[] }
  | ({ readonly kind: 'job' } & BackupJob)
  | { readonly kind: 'end'; readonly rows: number };

/** A job that was waiting or under way. */
export interface BackupJob {
  readonly queue: QueueName;
  readonly tenantId: string;
  readonly data: QueueData[QueueName];
}

/** How lines stand in the file: rows, by far the most, as bare arrays. */
export function formatLine(line: BackupLine): string {
  return JSON.stringify(line.kind === 'row' ? line.values : line);
}

/** Reads a line that `formatLine` wrote. */
export function parseLine(text: string): BackupLine {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? { kind: 'row', values: value } : (value as BackupLine);
}
