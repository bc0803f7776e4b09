// Finds a PostgreSQL server on which the tests may make databases of their own. Runs on Node 24, after the install.
const oldest = 15;

/** Its URL, or null with the reason. Asks PROFFER_TEST_DATABASE_URL, DATABASE_URL, then 127.0.0.1:5432. */
export async function findPostgres(env) {
  const { PROFFER_TEST_DATABASE_URL: own, DATABASE_URL: given } = env;
  const local = ['postgres://postgres@127.0.0.1:5432/postgres', 'postgres://postgres:postgres@127.0.0.1:5432/postgres'];
  const reasons = [];
  for (const url of [own, given, ...local].filter((candidate) => candidate)) {
    const reason = await whyNot(url);
    if (reason === null) return { url, reason: '' };
    reasons.push(reason);
  }
  return { url: null, reason: reasons.at(-1) ?? 'none answered' };
}

async function whyNot(connectionString) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3000, query_timeout: 3000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int / 10000 as version,
              (select rolsuper from pg_roles where rolname = current_user) as may`,
    );
    if (rows[0].version < oldest) return `PostgreSQL ${rows[0].version} is older than ${oldest}`;
    return rows[0].may ? null : 'its user is no superuser, so it cannot make test databases and roles';
  } catch (error) {
    return error.code ?? 'no answer';
  } finally {
    await client.end().catch(() => undefined);
  }
}
