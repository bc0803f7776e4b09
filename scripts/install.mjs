// Installs the packages when the lock changed. Plain JavaScript: this file runs on whatever Node there is.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNode, root } from './find-node.mjs';
import { run } from './run.mjs';

/** Makes node_modules what package-lock.json says; does nothing when it is so already. Answers an exit code. */
export async function install() {
  if (isInstalled() && findNode()) return 0;
  console.log('Installing packages (this takes about half a minute, once) …');
  // engine-strict would refuse the old Node that runs this; NODE_ENV=production would leave out the web build,
  // omit=optional Node 24 itself.
  const args = ['ci', '--engine-strict=false', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const quiet = ['--loglevel=error'];
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('npm-cli.js'))
    return run(process.env.npm_node_execpath ?? process.execPath, [npm, ...args, ...quiet]);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args, ...quiet]);
}

/** npm writes the hidden lock last, so that it tells of a finished install. */
function isInstalled() {
  const hidden = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const names = Object.keys(wanted).filter((name) => name !== '');
  return (
    names.every((name) => (present[name] ? sameEntry(wanted[name], present[name]) : wanted[name].optional === true)) &&
    Object.keys(present).every((name) => wanted[name])
  );
}

function sameEntry(a, b) {
  return a.version === b.version && (!a.integrity || !b.integrity || a.integrity === b.integrity);
}
