import type pg from 'pg';

/** One table of ours as a backup sees it. */
export interface BackupTable {
  readonly name: string;
  readonly columns: readonly BackupColumn[];
  /** Rows hold files: few at a time. */
  readonly isWide: boolean;
  /** Tables that rows of this one point at. */
  readonly needs: readonly string[];
}

export interface BackupColumn {
  readonly name: string;
  /** As SQL writes it, such as `numeric(18,4)`. */
  readonly type: string;
  /** Numbers itself; the sequence must go on after the highest restored value. */
  readonly isIdentity: boolean;
}

/** `offer_count` is filled by triggers while offers are restored. */
const notOurs = ['proffer_migration', 'offer_count'];

/**
 * All tables in an order in which they can be filled. Left out: what says which migrations ran, what fills itself, and
 * transaction numbers, which mean nothing in another database.
 */
export async function backupTables(client: pg.Client): Promise<readonly BackupTable[]> {
  const { rows } = await client.query<Omit<BackupTable, 'isWide'>>(
    `select c.relname as name,
       (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
                                          'isIdentity', a.attidentity <> '') order by a.attnum)
          from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
           and a.atttypid <> 'xid8'::regtype) as columns,
       array(select f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
              where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as needs
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> all ($1)
     order by c.relname`,
    [notOurs],
  );
  return fillable(rows.map((row) => ({ ...row, isWide: row.columns.some(({ type }) => type === 'bytea') })));
}

function fillable(tables: readonly BackupTable[]): readonly BackupTable[] {
  const ordered: BackupTable[] = [];
  let waiting = tables;
  while (waiting.length > 0) {
    const done = new Set(ordered.map(({ name }) => name));
    const ready = waiting.filter(({ needs }) => needs.every((name) => done.has(name)));
    if (ready.length === 0)
      throw new Error(`Tables point at each other: ${waiting.map(({ name }) => name).join(', ')}`);
    ordered.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return ordered;
}

/** A name as SQL quotes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
