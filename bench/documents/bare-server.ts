import Fastify from 'fastify';
import pg from 'pg';
import { createOfferBody } from '#doors/documents/contract/offer';

/*
 * What a program in a process of its own could do at best: Fastify, `pg`, and one statement a request, in a transaction that sets what
 * ours do (begin with the settings, statement, commit), or in none. It validates with the schema of our endpoint and reads the bytes that
 * ours answers, but checks no key, prices nothing, signs no link and writes no history. `node bare-server.ts <database url>` prints its address.
 */
const [connectionString] = process.argv.slice(2);
const pool = new pg.Pool({ ...(connectionString ? { connectionString } : {}), max: 10, application_name: 'bare' });
const tenantId = '0190f000-0000-7000-8000-0000000000b0';
/** As the transactions of Proffer begin. */
const opening = `begin; select set_config('timezone', 'UTC', true), set_config('jit', 'off', true),
  set_config('statement_timeout', '30000', true), set_config('idle_in_transaction_session_timeout', '60000', true),
  set_config('role', 'proffer_app', true), set_config('app.tenant', '${tenantId}', true)`;
const insert = 'insert into bench_document (tenant_id, id, body) values ($1, gen_random_uuid(), $2) returning id';

await pool.query(`
  create table if not exists bench_document (tenant_id uuid not null, id uuid not null, created_at timestamptz not null default now(),
    body text not null, primary key (tenant_id, id));
  create index if not exists bench_document_newest on bench_document (tenant_id, created_at desc, id desc);
  create table if not exists bench_answer (like bench_document including all);
  alter table bench_document enable row level security;
  alter table bench_answer enable row level security;
  drop policy if exists tenant_wall on bench_document;
  drop policy if exists tenant_wall on bench_answer;
  create policy tenant_wall on bench_document using (tenant_id = current_setting('app.tenant')::uuid);
  create policy tenant_wall on bench_answer using (tenant_id = current_setting('app.tenant')::uuid);
  grant select, insert on bench_document, bench_answer to proffer_app`);

const server = Fastify({ bodyLimit: 2 ** 20, ajv: { customOptions: { allowUnionTypes: true } } });

server.post('/bare', { schema: { body: createOfferBody } }, async ({ body }, reply) => {
  const [row] = await inTransaction(insert, [tenantId, JSON.stringify(body)]);
  return reply.code(201).send({ id: row?.id });
});

server.post('/plain/bare', { schema: { body: createOfferBody } }, async ({ body }, reply) => {
  const { rows } = await pool.query(insert, [tenantId, JSON.stringify(body)]);
  return reply.code(201).send({ id: rows[0]?.id });
});

/** What `/read` and `/page` answer later. */
server.post('/keep', async ({ body }) => {
  const { rows } = await pool.query(insert.replace('bench_document', 'bench_answer'), [tenantId, JSON.stringify(body)]);
  return { id: rows[0]?.id };
});

const one = 'select body from bench_answer where tenant_id = $1 and id = $2';
const newest = 'select body from bench_answer where tenant_id = $1 order by created_at desc, id desc limit 50';
const autocommit = async (text: string, values: readonly unknown[]) => (await pool.query(text, [...values])).rows;

for (const [path, run] of [
  ['', inTransaction],
  ['/plain', autocommit],
] as const) {
  server.get<{ Params: { id: string } }>(`${path}/read/:id`, async ({ params }, reply) => {
    const rows = await run(one, [tenantId, params.id]);
    return reply.type('application/json').send(rows[0]?.body);
  });
  server.get(`${path}/page`, async (_, reply) => {
    const rows = await run(newest, [tenantId]);
    return reply.type('application/json').send(`{"data":[${rows.map(({ body }) => body).join(',')}]}`);
  });
}

console.log(await server.listen({ port: 0, host: '127.0.0.1' }));
process.once('SIGTERM', async () => {
  await server.close();
  await pool.end();
});

async function inTransaction(text: string, values: readonly unknown[]): Promise<{ id: string; body: string }[]> {
  const client = await pool.connect();
  try {
    await client.query(opening);
    const { rows } = await client.query(text, [...values]);
    await client.query('commit');
    client.release();
    return rows;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
