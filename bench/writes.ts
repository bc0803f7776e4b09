import { parseArgs } from 'node:util';
import type { Actor } from '#app/actor';
import { changeQuantity } from '#app/offer/change-quantity';
import { quickOffer } from '#app/offer/quick-offer';
import type { StoredOffer } from '#store/offer/stored-offer';
import { indexProducts } from '#store/product/index-products';
import { appOn } from '#test/app';
import { type ScratchDatabase, scratchDatabase } from './scratch-database.ts';
import { type BareWrites, bareWrites } from './writes/bare-writes.ts';

/*
 * Makes offers of ten lines and changes quantities, through the verbs of the server and through bare `pg` transactions that write
 * the same rows into the same tables and read nothing, in turns; prints how many a second. On PostgreSQL, then embedded.
 */
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    writes: { type: 'string', default: '200' },
    only: { type: 'string' },
  },
});
const writers = [1, 8];
const lineCount = 10;
let next = 0;

for (const kind of ['PostgreSQL', 'embedded']) {
  if (options.only !== undefined && !kind.toLowerCase().startsWith(options.only)) continue;
  const scratch = await scratchDatabase(kind === 'embedded');
  try {
    await measure(kind, scratch);
  } finally {
    await scratch.close();
  }
}

async function measure(kind: string, { database }: ScratchDatabase): Promise<void> {
  const { app, company } = appOn(database);
  const actor = await company();
  const products = await makeProducts(actor);
  const items = products.slice(0, lineCount).map((productId, at) => ({ productId, quantity: at + 1 }));
  const create = () => quickOffer(app, actor, { customerId: null, customerName: null, items });
  const offers = await Promise.all(Array.from({ length: 64 }, create));
  const others = await Promise.all(Array.from({ length: 64 }, create));
  const first = offers[0];
  if (!first) throw new Error('There is no offer to change.');
  await changed(first, 1);
  const bare = await bareWrites(database, actor.tenantId, first.id);

  console.log(`\n${kind}                       a second:   Proffer       bare   Proffer of bare`);
  for (const together of writers) {
    await compare(`create with ${lineCount} lines, ${together} at a time`, together, [create, bare.create]);
    await compare(`change a quantity, ${together} at a time`, together, [
      (n) => changed(pick(offers, n), n),
      changeBare(bare, others),
    ]);
  }

  async function changed(offer: StoredOffer, n: number): Promise<unknown> {
    const line = pick(offer.lines, n);
    return changeQuantity(app, actor, {
      offerId: offer.id,
      lineId: line.id,
      quantity: 1 + (n % 900) + Math.random(),
    });
  }

  async function makeProducts({ tenantId }: Actor): Promise<readonly string[]> {
    return database.tenant(tenantId, async (t) => {
      const { rows } = await t.pg.executeSql(
        `insert into product (tenant_id, id, sku, name, description, vat_rate)
         select $1, gen_random_uuid(), 'LP-' || i, 'LED panel 600x600 ' || i || ' W', 'Recessed ceiling panel', 23
           from generate_series(1, 500) i returning id`,
        [tenantId],
      );
      const ids = rows.map(({ id }: { id: string }) => id);
      await t.pg.executeSql(
        `insert into product_price (tenant_id, id, product_id, currency, amount)
         select $1, gen_random_uuid(), id, 'PLN', 18.4 from product where tenant_id = $1`,
        [tenantId],
      );
      await indexProducts(t, ids);
      return ids;
    });
  }
}

type Write = (n: number) => Promise<unknown>;

function changeBare(bare: BareWrites, offers: readonly StoredOffer[]): Write {
  return (n) => {
    const offer = pick(offers, n);
    return bare.changeQuantity(offer.id, pick(offer.lines, n).id, n);
  };
}

async function compare(name: string, together: number, sides: readonly [Write, Write]): Promise<void> {
  const rates = sides.map(() => [] as number[]);
  for (const side of sides) await rate(side, together);
  // In turns, so that a busy moment of the machine does not fall on one of them.
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const [at, side] of sides.entries()) rates[at]?.push(await rate(side, together));
  }
  const [ours = 0, bare = 0] = rates.map(median);
  const share = `${((100 * ours) / bare).toFixed(0)} %`;
  console.log(`${name.padEnd(44)}${ours.toFixed(0).padStart(9)}${bare.toFixed(0).padStart(11)}${share.padStart(18)}`);
}

/** Writes a second, so many at a time. */
async function rate(write: Write, together: number): Promise<number> {
  const writes = Number(options.writes);
  const started = performance.now();
  let begun = 0;
  const writer = async () => {
    while (begun < writes) {
      begun += 1;
      next += 1;
      await write(next);
    }
  };
  await Promise.all(Array.from({ length: together }, writer));
  return (writes / (performance.now() - started)) * 1000;
}

function pick<T>(values: readonly T[], n: number): T {
  const value = values[n % values.length];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
