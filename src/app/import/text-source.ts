import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { decodeText } from '#app/import/decode-text';
import type { Tenant } from '#store/database';
import { loadFile } from '#store/file/load-file';
import type { ImportSettings, StoredImport } from '#store/import/stored-import';

/** The text of a file: each call begins it anew, in small pieces. */
export type TextSource = () => Iterable<string>;

const unpack = promisify(gunzip);

/** The file of an import, unpacked; null when it is gone. */
export async function loadImportBytes(t: Tenant, stored: Pick<StoredImport, 'fileId'>): Promise<Uint8Array | null> {
  const file = stored.fileId === null ? null : await loadFile(t, stored.fileId);
  return file ? unpack(file.bytes) : null;
}

/** The text of bytes in the encoding of the settings. */
export function textSource(bytes: Uint8Array, { encoding }: Pick<ImportSettings, 'encoding'>): TextSource {
  return () => decodeText(bytes, encoding);
}
