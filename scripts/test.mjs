// `npm test`: installs when needed, then checks everything. Ends with one line: `N passed, N failed`.
// Plain JavaScript: this file runs on whatever Node there is.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from './build-web.mjs';
import { findNode, noNode, root } from './find-node.mjs';
import { install } from './install.mjs';
import { run } from './run.mjs';

/** All of it is meant to end within fifteen minutes on two quiet cores; a busier machine gets a little longer, a landing gate more. */
const deadline = Date.now() + (process.env.CI ? 60 : 18) * 60_000;
/** Settings of the person who runs the tests must not reach them. */
const foreignSettings =
  /^(PORT|HOST|DATABASE_URL|PUBLIC_URL|SMTP_URL|IMAP_URL|MAIL_FROM|AI_.*|LOG_LEVEL|NODE_OPTIONS|NODE_ENV|PROFFER_(DATA_DIR|SECRET|DEMO|SIGN_UP|TRUST_PROXY|KEY_RATE|LINK_DAYS|SHARE_LINK_DAYS|PRIVATE_WEBHOOKS|TEST_DATABASE_URL))$/;

const totals = { passed: 0, failed: 0, skipped: 0 };
await testAll();
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exit(totals.failed > 0 ? 1 : 0);

async function testAll() {
  if (!count('install', await install())) return;
  const node = findNode();
  if (!node) {
    console.error(noNode);
    count('Node 24', 1);
    return;
  }
  const tool = (...args) => run(node, args, { limitMs: timeLeft() });
  count('lock file', await tool('scripts/complete-lock.mjs', '--check'));
  count('types', await tool('node_modules/typescript/bin/tsc', '--noEmit'));
  count('lint', await tool('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'));
  count('web build', await buildWeb(node));
  const env = { ...hermetic(), ...(await chromium(node)), ...(await dovecot()) };
  await vitest(node, ['run'], env);
  await onPostgres(node, env);
}

function hermetic() {
  const kept = Object.entries(process.env).filter(([name]) => !foreignSettings.test(name));
  const path = `${join(root, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  // Colours are for people at a terminal, not for logs.
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  return { ...Object.fromEntries(kept), ...plain, PATH: path };
}

async function chromium(node) {
  const { findChromium } = await import('./find-chromium.mjs');
  const found = await findChromium(node);
  if (found) return { PROFFER_CHROMIUM: found };
  console.log('No Chromium could be found or installed: browser tests are skipped.');
  return {};
}

async function dovecot() {
  const { findDovecot } = await import('./find-dovecot.mjs');
  const { path, reason } = await findDovecot();
  if (path) return { PROFFER_DOVECOT: path };
  console.log(`Tests against an IMAP server are skipped: ${reason}.`);
  return {};
}

/** Once more on PostgreSQL, for the test files that reach the database through test/database.ts. */
async function onPostgres(node, env) {
  const { findPostgres } = await import('./find-postgres.mjs');
  const { url, reason } = await findPostgres(process.env);
  if (!url) {
    console.log(`No second run on PostgreSQL: ${reason}.`);
    return;
  }
  console.log('Once more on PostgreSQL …');
  await vitest(node, ['related', '--run', 'test/database.ts'], { ...env, PROFFER_TEST_DATABASE_URL: url });
}

async function vitest(node, args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'proffer-test-report-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const all = ['node_modules/vitest/vitest.mjs', ...args, '--passWithNoTests', ...reporters];
  const code = await run(node, all, { env, stdio: ['ignore', 'inherit', 'inherit'], limitMs: timeLeft() });
  const failed = addReport(report);
  if (code !== 0 && failed === 0) {
    console.error(code === 124 ? 'The tests took too long and were stopped.' : `Vitest ended with code ${code}.`);
    totals.failed += 1;
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Adds a report's numbers; a test file that could not even be loaded counts as one failure. Answers the failures. */
function addReport(file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
  const unloaded = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((result) => result.status === 'failed');
  });
  const failed = report.numFailedTests + unloaded.length;
  totals.passed += report.numPassedTests;
  totals.failed += failed;
  totals.skipped += report.numPendingTests + report.numTodoTests;
  return failed;
}

function count(name, code) {
  totals[code === 0 ? 'passed' : 'failed'] += 1;
  if (code !== 0) console.error(`${name}: failed`);
  return code === 0;
}

function timeLeft() {
  return Math.max(1000, deadline - Date.now());
}
