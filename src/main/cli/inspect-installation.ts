import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Config } from '#main/config';
import type { OpenStore } from '#main/open-store';
import type { CommandCall } from './command.ts';
import { withStore } from './with-store.ts';

/** One thing that was looked at. `note` is worth knowing but not wrong. */
export interface Finding {
  readonly what: string;
  readonly state: 'good' | 'note' | 'bad';
  readonly text: string;
}

const webPage = fileURLToPath(new URL('../../../dist/web/index.html', import.meta.url));
const leastFreeMiB = 500;

/** Looks at the program, the folder, the database and the mail server. Settings were checked before. */
export async function inspectInstallation(call: CommandCall): Promise<readonly Finding[]> {
  return [
    inspectNode(),
    existsSync(webPage)
      ? { what: 'Web app', state: 'good', text: 'built' }
      : { what: 'Web app', state: 'bad', text: 'not built: run npm start' },
    ...(await inspectDatabase(call)),
    ...(await inspectFolder(call.config)),
    await inspectMail(call.config),
  ];
}

function inspectNode(): Finding {
  const isRight = Number(process.versions.node.split('.')[0]) >= 24;
  return { what: 'Node', state: isRight ? 'good' : 'bad', text: process.versions.node };
}

async function inspectDatabase(call: CommandCall): Promise<readonly Finding[]> {
  try {
    return await withStore(call, async (store) => {
      const migrations = await inspectMigrations(store);
      return [
        { what: 'Database', state: 'good', text: await describeServer(call.config, store) },
        migrations,
        ...(await inspectWalls(store)),
        ...(migrations.state === 'good' ? [await inspectAudit(store)] : []),
      ];
    });
  } catch (error) {
    return [{ what: 'Database', state: 'bad', text: error instanceof Error ? error.message : String(error) }];
  }
}

async function describeServer(config: Config, { database, place, alone }: OpenStore): Promise<string> {
  const { rows } = await database.pg.executeSql("select current_setting('server_version') as version");
  if (config.databaseUrl !== null) return `${place}, version ${rows[0]?.version}`;
  return `embedded (${rows[0]?.version}) in ${place}, ${alone ? 'no server is running' : 'served by a running server'}`;
}

async function inspectMigrations({ database }: OpenStore): Promise<Finding> {
  const { readMigrations, migrationsFolder } = await import('#store/migrate');
  const wanted = (await readMigrations(migrationsFolder)).map(({ name }) => name);
  const { rows: known } = await database.pg.executeSql("select to_regclass('proffer_migration') is not null as known");
  const { rows } = known[0]?.known
    ? await database.pg.executeSql('select name from proffer_migration')
    : { rows: [] as { name: string }[] };
  const applied = new Set(rows.map(({ name }: { name: string }) => name));
  const missing = wanted.filter((name) => !applied.has(name));
  const newer = [...applied].filter((name) => !wanted.includes(name));
  if (newer.length > 0)
    return { what: 'Migrations', state: 'bad', text: `a newer program was here: ${newer.join(', ')}` };
  if (missing.length === 0) return { what: 'Migrations', state: 'good', text: `${wanted.length} applied` };
  return { what: 'Migrations', state: 'note', text: `serve will apply ${missing.join(', ')}` };
}

/** Every table with a tenant has row-level security: the second wall between companies. */
async function inspectWalls({ database }: OpenStore): Promise<readonly Finding[]> {
  const { rows } = await database.pg.executeSql(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relrowsecurity order by 1`,
  );
  const open = rows.map(({ name }: { name: string }) => name);
  if (open.length === 0) return [{ what: 'Tenant wall', state: 'good', text: 'on every table' }];
  return [{ what: 'Tenant wall', state: 'bad', text: `missing on ${open.join(', ')}` }];
}

/** Recomputes the audit chains: nobody changed, removed or moved what was written down. */
async function inspectAudit(store: OpenStore): Promise<Finding> {
  const { verifyAudit } = await import('#app/audit/verify-audit');
  const { rows, faults, forgotten } = await verifyAudit(store);
  if (faults.length > 0) {
    const places = faults.slice(0, 5).map(({ kind, tenantId, position }) => `${kind} row ${position} of ${tenantId}`);
    const more = faults.length > places.length ? ' and more' : '';
    return { what: 'Audit', state: 'bad', text: `tampered with: ${places.join(', ')}${more}` };
  }
  if (forgotten === 0) return { what: 'Audit', state: 'good', text: `${rows} rows, as they were written` };
  const text = `${rows} rows as they were written; ${forgotten} wait for a worker to link them`;
  return { what: 'Audit', state: 'note', text };
}

async function inspectFolder({ dataDir, databaseUrl }: Config): Promise<readonly Finding[]> {
  if (databaseUrl !== null || !existsSync(dataDir)) return [];
  const { bavail, bsize } = await statfs(dataDir);
  const free = Math.floor((bavail * bsize) / 1_048_576);
  const state = free < leastFreeMiB ? 'bad' : 'good';
  return [
    { what: 'Data folder', state, text: `${dataDir}, ${free} MiB free` },
    {
      what: 'Power cuts',
      state: 'note',
      text: 'the embedded database survives a killed process, not a power cut: make backups, or use PostgreSQL',
    },
  ];
}

async function inspectMail({ smtpUrl }: Config): Promise<Finding> {
  if (smtpUrl === null)
    return { what: 'Mail', state: 'note', text: 'SMTP_URL is not set: mail stays in the outbox page' };
  const { hostname, port, protocol } = new URL(smtpUrl);
  const answers = await canConnect(hostname, Number(port || (protocol === 'smtps:' ? 465 : 587)));
  return {
    what: 'Mail',
    state: answers ? 'good' : 'bad',
    text: `${hostname} ${answers ? 'answers' : 'does not answer'}`,
  };
}

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 5000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => end(true));
    socket.on('timeout', () => end(false));
    socket.on('error', () => end(false));
  });
}
