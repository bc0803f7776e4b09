import type { Database } from '#store/database';

/** Every company's offers: name, customer and some lines from these words, spread over six years. */
const vocabulary = `create table if not exists bench_product as
  select row_number() over () - 1 as k, upper(left(a, 2) || left(c, 1)) || '-' || 1000 + row_number() over () as sku,
         a || ' ' || b || ' ' || c as name
    from unnest(array['LED panel', 'Circuit breaker', 'Copper cable', 'Screwdriver set', 'Safety glove', 'Printer toner',
                      'Office chair', 'Wall anchor', 'Pipe elbow', 'Filter cartridge', 'Drill bit', 'Socket outlet',
                      'Paint roller', 'Work boot', 'Label roll', 'Cordless drill', 'Cable tray', 'Door closer',
                      'Water pump', 'Ladder']) a,
         unnest(array['600x600', 'B16 1P', '3x1.5', 'PH2', 'size L', 'A4', 'ergonomic', '8x50', '22 mm', '10 in']) b,
         unnest(array['white', 'grey', 'pro', 'eco', 'basic']) c`;

const customers = `insert into customer (tenant_id, id, name, name_key)
  select $1, md5('customer' || i)::uuid, name, lower(name)
    from generate_series(1, $2::int) i,
  lateral (select (array['Elektro', 'Bau', 'Mueller', 'Nowak', 'Kowalski', 'Schmidt', 'Rossi', 'Martin', 'Dubois', 'Green',
                         'North', 'Alpha', 'Prima', 'Nova', 'Terra'])[1 + i % 15] || ' ' ||
                  (array['GmbH', 'Technik', 'Handel', 'Services', 'Sp. z o.o.', 'AG', 'Sàrl', 'Group', 'Systems', 'Logistik',
                         'Werk'])[1 + i % 11] || ' ' || i as name) n`;

/** Offers $2 to $3 of $4. A tenth is imported history, a few lie in the trash. Ids carry the time, as ours do. */
const offers = `insert into offer (tenant_id, id, state, number, name, customer_id, currency, pricing, total_net, total_vat,
    total_gross, item_count, created_at, updated_at, deleted_at)
  select $1, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid,
         (array['draft', 'draft', 'ready', 'ready', 'ready', 'ready', 'open', 'accepted', 'accepted', 'accepted', 'accepted',
                'expired', 'declined', 'canceled', 'canceled', 'history'])[1 + floor(r * 15.99)::int],
         'A-' || lpad(i::text, 7, '0'), p.name || ' for project ' || i % 977,
         md5('customer' || 1 + floor(r * r * $5))::uuid, 'EUR',
         jsonb_build_object('net', i, 'vat', i, 'gross', i, 'lines', jsonb_build_array(repeat(h, 8)), 'rates', jsonb_build_array()),
         floor(r * 81300), floor(r * 18700), floor(r * 1e5), 3, at, at + r * interval '30 days',
         case when i % 97 = 0 then at + interval '40 days' end
    from (select i, md5('offer' || i) as h, ('x' || substr(md5('random' || i), 1, 8))::bit(32)::bigint / 4294967296.0 as r,
                 timestamptz '2020-01-01' + i * (interval '2190 days' / $4::int) as at
            from generate_series($2::int, $3::int) i) g
    join bench_product p on p.k = floor(r * 1000)`;

const searchTexts = `insert into offer_search (tenant_id, offer_id, state, trashed, customer_id, created_at, text)
  select o.tenant_id, o.id, o.state, o.deleted_at is not null, o.customer_id, o.created_at, ' ' || lower(concat_ws(' ', o.number, o.name, c.name, a.sku, a.name, b.sku, b.name, d.sku, d.name)) || ' '
    from offer o
    join customer c on c.tenant_id = o.tenant_id and c.id = o.customer_id
    join bench_product a on a.k = o.total_gross * 7 % 1000
    join bench_product b on b.k = o.total_gross * 13 % 1000
    join bench_product d on d.k = o.total_gross * 29 % 1000
   where o.tenant_id = $1`;

/** Fills a company with `count` offers. Indexes that only speed reading up are made afterwards, which is faster. */
export async function fillOffers(database: Database, tenantId: string, count: number): Promise<void> {
  const { executeSql } = database.pg;
  const customerCount = Math.max(20, Math.round(count / 500));
  await executeSql(vocabulary);
  await executeSql(`insert into tenant (id, name) values ($1, 'Bench')`, [tenantId]);
  await executeSql(customers, [tenantId, customerCount]);
  const { rows: indexes } = await executeSql(`select indexname, indexdef from pg_indexes
    where schemaname = 'public' and tablename in ('offer', 'offer_search') and indexname not like '%_pkey'`);
  for (const { indexname } of indexes) await executeSql(`drop index ${indexname}`);
  for (let from = 1; from <= count; from += 50_000) {
    const to = Math.min(count, from + 49_999);
    await executeSql(offers, [tenantId, from, to, count, customerCount]);
  }
  await executeSql('analyze offer');
  await executeSql(searchTexts, [tenantId]);
  for (const { indexdef } of indexes) await executeSql(indexdef);
  for (const table of ['offer', 'offer_search', 'customer', 'offer_count'])
    await executeSql(`vacuum (analyze) ${table}`);
}
