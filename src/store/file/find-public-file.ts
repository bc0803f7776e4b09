import type { Database } from '#store/database';

/** A file that a signed address names. */
export interface PublicFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
}

/** A file by its own id (`image`) or by the id of the medium that holds it (`media`); null when there is none. */
export async function findPublicFile(
  database: Database,
  kind: 'image' | 'media',
  id: string,
): Promise<PublicFile | null> {
  const from =
    kind === 'image'
      ? 'file f where f.id = $1'
      : 'media m join file f on f.tenant_id = m.tenant_id and f.id = m.file_id where m.id = $1';
  const name = kind === 'image' ? 'f.name' : 'm.name';
  const { rows } = await database.pg.executeSql(
    `select ${name} as name, f.mime_type as "mimeType", f.bytes from ${from} limit 1`,
    [id],
  );
  return rows[0] ?? null;
}
