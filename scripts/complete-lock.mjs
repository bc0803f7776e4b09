// Completes package-lock.json. Where an optional package for another platform could not be looked up, `npm install` leaves
// it out without a word, and `npm ci` then refuses the lock everywhere. Run after every change of dependencies:
//   node scripts/complete-lock.mjs          writes the missing entries
//   node scripts/complete-lock.mjs --check  only says whether some are missing (exit code 1)
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = completeLock(lock);
if (process.argv.includes('--check')) {
  for (const name of added) console.error(`package-lock.json lacks ${name}: run node scripts/complete-lock.mjs`);
  process.exitCode = added.length > 0 ? 1 : 0;
} else {
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${added.length} entries added to package-lock.json`);
}

/** Adds an entry for every optional dependency that has none. Returns the added names. */
export function completeLock({ packages }) {
  const added = [];
  for (const [parent, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isPresent(packages, parent, name) || !/^\d/.test(version)) continue;
      packages[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
      };
      added.push(`${name}@${version}`);
    }
  }
  if (added.length > 0) sortPackages(packages);
  return added;
}

/** Looks where Node would: beside the package, then beside each folder above it. */
function isPresent(packages, parent, name) {
  for (let base = parent; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (packages[`${base ? `${base}/` : ''}node_modules/${name}`]) return true;
    if (base === '') return false;
  }
}

/** Such packages say in their name what they are for. */
function platformOf(name) {
  const words = name.split(/[^a-z0-9]+/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor)).slice(0, 1);
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : [];
  return {
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    ...(os.length > 0 ? { os } : {}),
  };
}

function sortPackages(packages) {
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const key of Object.keys(packages)) delete packages[key];
  Object.assign(packages, Object.fromEntries(sorted));
}
