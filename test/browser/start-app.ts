import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A server of its own, with demo data, in a process of its own. */
export interface RunningApp {
  /** `http://localhost:41234`. */
  readonly url: string;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const flags = ['--max-semi-space-size=4', '--liftoff-only', '--disable-warning=ExperimentalWarning'];
const buildScript = `import('./scripts/build-web.mjs').then(async (m) => process.exit(await m.buildWeb(process.execPath)))`;

/** Builds the web app when its sources changed and starts `serve` on a free port and a temporary data directory, with more settings. */
export async function startApp(settings: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
  await buildPages();
  const data = await mkdtemp(join(tmpdir(), 'proffer-browser-'));
  const child = spawn(process.execPath, [...flags, 'src/main/cli/main.ts', 'serve'], {
    cwd: root,
    env: ownEnvironment({ PORT: '0', PROFFER_DATA_DIR: data, ...settings }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const close = async () => {
    child.kill('SIGTERM');
    await exited;
    await rm(data, { recursive: true, force: true });
  };
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      const address = /running at (http:\/\/\S+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
    void exited.then(() => reject(new Error(`The server ended before it listened:\n${said.slice(-20).join('\n')}`)));
  });
  return { url, close };
}

/** Builds the web app when its sources changed. */
export function buildPages(): Promise<void> {
  return alone(buildWeb);
}

/** One build at a time: test files run side by side, and each wants the web app to be there. */
async function alone(work: () => Promise<void>): Promise<void> {
  const lock = join(tmpdir(), `proffer-web-build-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);
  const expires = Date.now() + 120_000;
  while (!(await mkdir(lock).then(yes, no))) {
    // Whoever held it longer than any build takes was killed.
    if (Date.now() > expires) await rm(lock, { recursive: true, force: true });
    await pause(50);
  }
  try {
    await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

const yes = () => true;
const no = () => false;

async function buildWeb(): Promise<void> {
  const child = spawn(process.execPath, ['-e', buildScript], {
    cwd: root,
    env: ownEnvironment({}),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`Building the web app ended with ${code}`);
}

/** Settings of whoever runs the tests must not reach the server. */
function ownEnvironment(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const foreign =
    /^(PORT|HOST|DATABASE_URL|PUBLIC_URL|SMTP_URL|IMAP_URL|MAIL_FROM|AI_.*|LOG_LEVEL|NODE_OPTIONS|NODE_ENV|VITEST.*|PROFFER_.*)$/;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(kept), ...own };
}
