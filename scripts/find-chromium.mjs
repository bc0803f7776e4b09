// Finds a Chromium for the browser tests, or installs one. Runs on Node 24, after the install.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './find-node.mjs';
import { run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium: named by PROFFER_CHROMIUM, installed, installed now, or null. */
export async function findChromium(node) {
  const found = (await present()) ?? null;
  if (found) return found;
  console.log('No Chromium here; installing one for the browser tests …');
  if (isDebianRoot()) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = { env, stdio: ['ignore', 'ignore', 'inherit'], limitMs: 240_000 };
    if ((await run('apt-get', ['update', '-q'], options)) === 0) {
      await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options);
    }
  } else {
    const playwright = join(root, 'node_modules/playwright-core/cli.js');
    await run(node, [playwright, 'install', 'chromium-headless-shell'], { limitMs: 240_000 });
  }
  return present();
}

async function present() {
  const named = process.env.PROFFER_CHROMIUM;
  if (named && existsSync(named)) return named;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const installed = [...onPath, ...places].find((path) => existsSync(path));
  if (installed) return installed;
  const { chromium } = await import('playwright-core');
  return [chromium.executablePath()].find((path) => path && existsSync(path)) ?? null;
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}
