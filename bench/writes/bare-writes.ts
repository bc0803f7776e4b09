import { randomUUID } from 'node:crypto';
import type { Database, SqlExecutor } from '#store/database';

/** The rows that Proffer writes, written without Proffer: no reads, no prices, nothing checked. */
export interface BareWrites {
  create(): Promise<void>;
  changeQuantity(offerId: string, lineId: string, quantity: number): Promise<void>;
}

interface Row {
  readonly table: string;
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
}

/** Bare writes that repeat the rows of an offer which was made and changed once. */
export async function bareWrites(database: Database, tenantId: string, offerId: string): Promise<BareWrites> {
  const { executeSql } = database.pg;
  const sample = async (table: string, condition: string): Promise<readonly Row[]> => {
    const { rows: columns } = await executeSql(
      `select attname::text as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
         and attgenerated = '' and attidentity = '' and atttypid <> 'xid8'::regtype`,
      [table],
    );
    const names = columns.map(({ name }: { name: string }) => name);
    const { rows } = await executeSql(
      `select ${names.map((name: string) => `${name}::text`).join(', ')} from ${table} where ${condition}`,
      [offerId],
    );
    return rows.map((row) => ({ table, columns: names, values: names.map((name: string) => row[name]) }));
  };
  const [offer, lines, search, revision, audit, event] = await Promise.all([
    sample('offer', 'id = $1'),
    sample('offer_line', 'offer_id = $1'),
    sample('offer_search', 'offer_id = $1'),
    sample('offer_revision', 'offer_id = $1 limit 1'),
    sample('audit', 'entity_id = $1::text order by seq desc limit 1'),
    sample('event', 'subject = $1::uuid order by seq desc limit 1'),
  ]);
  const history = async (pg: SqlExecutor, id: string) => {
    await insert(pg, audit, { id: randomUUID, entity_id: () => id });
    await insert(pg, event, { id: randomUUID, subject: () => id });
  };
  let revisions = 1_000_000;
  return {
    create: () =>
      database.tenant(tenantId, async ({ pg }) => {
        const id = randomUUID();
        const ofOffer = { offer_id: () => id, created_at: () => new Date() };
        await insert(pg, offer, { id: () => id, created_at: () => new Date(), updated_at: () => new Date() });
        await insert(pg, lines, { ...ofOffer, id: randomUUID });
        await insert(pg, search, ofOffer);
        await history(pg, id);
      }),
    changeQuantity: (id, lineId, quantity) =>
      database.tenant(tenantId, async ({ pg }) => {
        await pg.executeSql(
          `update offer set total_net = $3::int, total_vat = $3::int, total_gross = $3::int, pricing = $4, version = version + 1,
             revision = revision + 1, updated_at = now() where tenant_id = $1 and id = $2`,
          [tenantId, id, quantity, cellOf(offer, 'pricing')],
        );
        await pg.executeSql(
          'update offer_line set quantity = $3::int, net = $3::int, vat = $3::int, gross = $3::int where tenant_id = $1 and id = $2',
          [tenantId, lineId, quantity],
        );
        revisions += 1;
        await insert(pg, revision, { id: randomUUID, offer_id: () => id, number: () => revisions });
        await history(pg, id);
      }),
  };
}

async function insert(pg: SqlExecutor, rows: readonly Row[], fresh: Record<string, () => unknown>): Promise<void> {
  const [first] = rows;
  if (!first) throw new Error('There is no row to repeat.');
  const values: unknown[] = [];
  const places = rows.map((row) => {
    const cells = row.columns.map((name, at) => `$${values.push(fresh[name]?.() ?? row.values[at])}`);
    return `(${cells.join(', ')})`;
  });
  await pg.executeSql(`insert into ${first.table} (${first.columns.join(', ')}) values ${places.join(', ')}`, values);
}

function cellOf([row]: readonly Row[], column: string): unknown {
  return row?.values[row.columns.indexOf(column)];
}
