import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findProducts, type ProductQuery } from '#store/product/find-products';
import { indexProducts } from '#store/product/index-products';
import { listProducts, type ProductListQuery, productSorts } from '#store/product/list-products';
import { type TestDatabase, testDatabase } from '#test/database';

/** More than are counted: every one says `Part` and a number, the even ones `even`, every hundredth `rare`. */
const count = 14_000;
const tenantId = '0190f000-0000-7000-8000-000000000001';
const fill = `insert into product (tenant_id, id, sku, name, description, brand, category, active, updated_at, deleted_at)
  select '${tenantId}', md5(i::text)::uuid, 'SKU-' || i, case when i % 2 = 0 then 'Part Even ' else 'part ' end || i % 500,
         case when i % 100 = 7 then E'A RARE 100%\\none' else 'Plain_thing' end, 'Brand' || i % 10,
         case when i % 3 = 0 then 'third' end, i % 20 <> 0, timestamptz '2026-01-01' + (i % 9) * interval '1 second',
         case when i % 70 = 0 then now() end
    from generate_series(1, ${count}) i`;

let made: TestDatabase;
beforeAll(async () => {
  made = await testDatabase();
  const { rows } = await made.database.pg.executeSql(`${fill} returning id`);
  const ids = rows.map(({ id }: { id: string }) => id);
  await made.database.tenant(tenantId, (t) => indexProducts(t, ids));
  await made.database.pg.executeSql('analyze product; analyze product_search');
});
afterAll(() => made.close());

const every: ProductQuery = { text: '', fields: ['sku', 'name', 'description'], limit: 20, offset: 0 };
const find = (query: Partial<ProductQuery>) =>
  made.database.tenant(tenantId, (t) => findProducts(t, { ...every, ...query }));
const whole: ProductListQuery = {
  ...{ query: '', category: null, brand: null, active: null },
  ...{ sort: 'name', cursor: null, limit: 20 },
};
const list = (query: Partial<ProductListQuery>) =>
  made.database.tenant(tenantId, (t) => listProducts(t, { ...whole, ...query }));

/** Ids by looking at every row. */
async function plain(condition: string, values: readonly unknown[], order: string): Promise<string[]> {
  const { rows } = await made.database.pg.executeSql(
    `select id from product p where tenant_id = $1 and deleted_at is null and (${condition}) order by ${order}`,
    [tenantId, ...values],
  );
  return rows.map(({ id }: { id: string }) => id);
}
const pattern = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

const texts = fc.oneof(
  fc.constantFrom(
    'part',
    'EVEN',
    'rare',
    'even 4',
    'sku-1',
    'plain_',
    'plain',
    '%',
    'q',
    '7',
    'part 1',
    'brand1',
    'rare 100% one',
  ),
  fc.integer({ min: 1, max: count }).map((n) => `-${n}`),
);

type Asked = Pick<ProductQuery, 'text' | 'offset'> & { fields: ProductQuery['fields'][number][] };

test('a text is found in the fields asked for, by name, whichever way it takes', async () => {
  const query: fc.Arbitrary<Asked> = fc.record({
    text: texts,
    fields: fc.subarray(['sku', 'name', 'description'] as const, { minLength: 1 }),
    offset: fc.constantFrom(0, 3, 60),
  });
  const property = fc.asyncProperty(query, async ({ text, fields, offset }) => {
    const holds = fields.map((field) => `translate(${field}, E'\\n', ' ') ilike $2`).join(' or ');
    const expected = await plain(`active and (${holds})`, [pattern(text)], 'lower(name), id');
    const { products, totalCount } = await find({ text, fields, offset });
    expect(products.map(({ id }) => id)).toEqual(expected.slice(offset, offset + 20));
    expect(totalCount).toBe(Math.min(10_000, expected.length));
  });
  const examples = ['part', 'EVEN', 'rare', '%', 'q', 'rare 100% one'].map((text): [Asked] => [
    { text, fields: ['sku', 'name', 'description'], offset: 0 },
  ]);
  await fc.assert(property, { numRuns: 60, examples });
});

test('the catalogue list holds every row once, in order, whatever it is searched for and narrowed to', async () => {
  const columns = { name: 'lower(name)', sku: 'sku', updatedAt: 'updated_at' };
  const query = fc.record({
    query: fc.oneof(fc.constant(''), texts),
    category: fc.constantFrom(null, null, 'third'),
    brand: fc.constantFrom(null, null, null, 'Brand3'),
    active: fc.constantFrom(null, null, true, false),
    sort: fc.constantFrom(...productSorts),
  });
  const property = fc.asyncProperty(query, async (wanted) => {
    const direction = wanted.sort.startsWith('-') ? 'desc' : 'asc';
    const by = columns[wanted.sort.replace('-', '') as keyof typeof columns];
    const expected = await plain(
      `concat_ws(E'\\n', sku, name, translate(description, E'\\n', ' '), brand) ilike all ($2)
       and coalesce(category = $3, $3 is null, false) and ($4::text is null or brand = $4) and ($5::boolean is null or active = $5)`,
      [wanted.query.split(' ').map(pattern), wanted.category, wanted.brand, wanted.active],
      `${by} ${direction}, id ${direction}`,
    );
    const first = await list(wanted);
    expect(first.ids).toEqual(expected.slice(0, 20));
    expect(first.totalCount).toBe(Math.min(10_000, expected.length));
    expect(first.totalIsEstimate).toBe(expected.length > 10_000);
    expect(first.nextCursor === null).toBe(expected.length <= 20);
    if (first.nextCursor === null) return;
    const second = await list({ ...wanted, cursor: first.nextCursor, limit: 31 });
    expect(second.ids).toEqual(expected.slice(20, 51));
  });
  await fc.assert(property, { numRuns: 60 });
});

test('what is switched off, on, or removed is so for a search too', async () => {
  const total = async () => (await find({ text: 'rare' })).totalCount;
  const before = await total();
  const set = (change: string) =>
    made.database.tenant(tenantId, async (t) => {
      await t.pg.executeSql(`update product set ${change} where tenant_id = $1 and sku = 'SKU-107'`, [t.id]);
    });
  await set('active = false');
  expect(await total()).toBe(before - 1);
  await set('active = true');
  expect(await total()).toBe(before);
  await set('deleted_at = now()');
  const [id = ''] = (await made.database.pg.executeSql(`select id from product where sku = 'SKU-107'`)).rows.map(
    (r) => r.id,
  );
  await made.database.tenant(tenantId, (t) => indexProducts(t, [id]));
  expect(await total()).toBe(before - 1);
});

test('a small catalogue is read whole', async () => {
  const small = '0190f000-0000-7000-8000-000000000003';
  const { rows } = await made.database.pg.executeSql(
    `insert into product (tenant_id, id, sku, name, active)
     select $1, gen_random_uuid(), 'S' || i, 'Small ' || i, i <> 2 from generate_series(1, 4) i returning id`,
    [small],
  );
  const ids = rows.map(({ id }: { id: string }) => id);
  const found = await made.database.tenant(small, async (t) => {
    await indexProducts(t, ids);
    return [await findProducts(t, { ...every, text: 'small' }), await findProducts(t, { ...every, text: 'mall 2' })];
  });
  expect(found.map(({ products, totalCount }) => [products.map(({ sku }) => sku), totalCount])).toEqual([
    [['S1', 'S3', 'S4'], 3],
    [[], 0],
  ]);
});

test('another company finds nothing of it', async () => {
  const other = '0190f000-0000-7000-8000-000000000002';
  const found = await made.database.tenant(other, async (t) => [
    (await findProducts(t, { ...every, text: 'rare' })).totalCount,
    (await listProducts(t, { ...whole, query: 'rare' })).totalCount,
    (await t.pg.executeSql(`select * from search_products($1, 1, '{}', '{%rare%}', null, false)`, [tenantId])).rows
      .length,
  ]);
  expect(found).toEqual([0, 0, 0]);
});
