import type { Database } from '#store/database';

/** Documents that are numbered. */
export type NumberKind = 'offer' | 'invoice';

interface Block {
  next: number;
  end: number;
  /** How many the next block holds: a busy process asks seldom, a quiet one leaves few gaps. */
  size: number;
}

const mostInBlock = 64;
const mostTenants = 10_000;
const held = new WeakMap<Database, Map<string, Block>>();
const waiting = new WeakMap<Database, Map<string, Promise<void>>>();

/**
 * The next number of a kind, from 1, never given twice. Numbers are taken in blocks by each process, in a transaction of
 * their own: call it outside of any other. Numbers that a process still held when it stopped are left out.
 */
export async function takeNumber(database: Database, tenantId: string, kind: NumberKind): Promise<number> {
  const key = `${tenantId} ${kind}`;
  const blocks = kept(held, database);
  for (;;) {
    const block = blocks.get(key);
    if (block && block.next < block.end) {
      block.next += 1;
      return block.next - 1;
    }
    const filling = kept(waiting, database);
    let under = filling.get(key);
    if (!under) {
      under = refill(database, { tenantId, kind, size: block?.size ?? 1 }, blocks).finally(() => filling.delete(key));
      filling.set(key, under);
    }
    await under;
  }
}

async function refill(
  database: Database,
  { tenantId, kind, size }: { readonly tenantId: string; readonly kind: NumberKind; readonly size: number },
  blocks: Map<string, Block>,
): Promise<void> {
  const end = await database.tenant(tenantId, async (t) => {
    const { rows } = await t.pg.executeSql(
      `insert into number_counter (tenant_id, kind, next) values ($1, $2, 1 + $3::bigint)
       on conflict (tenant_id, kind) do update set next = number_counter.next + $3::bigint returning next`,
      [t.id, kind, size],
    );
    return Number(rows[0]?.next);
  });
  if (blocks.size >= mostTenants) blocks.clear();
  blocks.set(`${tenantId} ${kind}`, { next: end - size, end, size: Math.min(size * 2, mostInBlock) });
}

function kept<T>(shelf: WeakMap<Database, Map<string, T>>, database: Database): Map<string, T> {
  const found = shelf.get(database) ?? new Map<string, T>();
  shelf.set(database, found);
  return found;
}
