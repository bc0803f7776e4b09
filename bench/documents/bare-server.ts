import Fastify from 'fastify';
import pg from 'pg';
import { createOfferBody } from '#doors/documents/contract/offer';

/*
 * What a program in a process of its own could do at best: Fastify, `pg`, and one statement a request. It validates with the schema of
 * our endpoint, but checks no key, prices nothing and writes no history. `node bare-server.ts <database url>` prints its address.
 */
const [connectionString] = process.argv.slice(2);
const pool = new pg.Pool({ ...(connectionString ? { connectionString } : {}), max: 10 });
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

server.post('/plain', { schema: { body: createOfferBody } }, async ({ body }, reply) => {
  const { rows } = await pool.query(insert, [tenantId, JSON.stringify(body)]);
  return reply.code(201).send({ id: rows[0]?.id });
});

/** What `/read` and `/page` answer later. */
server.post('/keep', async ({ body }) => {
  const { rows } = await pool.query(insert.replace('bench_document', 'bench_answer'), [tenantId, JSON.stringify(body)]);
  return { id: rows[0]?.id };
});

server.get<{ Params: { id: string } }>('/read/:id', async ({ params }, reply) => {
  const rows = await inTransaction('select body from bench_answer where tenant_id = $1 and id = $2', [
    tenantId,
    params.id,
  ]);
  return reply.type('application/json').send(rows[0]?.body);
});

server.get('/page', async (_, reply) => {
  const rows = await inTransaction(
    'select body from bench_answer where tenant_id = $1 order by created_at desc, id desc limit 50',
    [tenantId],
  );
  return reply.type('application/json').send(`{"data":[${rows.map(({ body }) => body).join(',')}]}`);
});

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
