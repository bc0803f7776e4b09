/** A file kept in the database. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  /** Bytes before any packing. */
  readonly size: number;
  readonly bytes: Uint8Array;
}
