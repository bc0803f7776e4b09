// `npm start`: installs when needed, builds the web app when needed, and runs the server on Node 24.
// Plain JavaScript: this file runs on whatever Node there is.
import { buildWeb } from './build-web.mjs';
import { cachedEnv, findNode, memoryFlags, noNode } from './find-node.mjs';
import { install } from './install.mjs';
import { run } from './run.mjs';

const exitCode = await start();
process.exit(exitCode);

async function start() {
  const installed = await install();
  if (installed !== 0) return installed;
  const node = findNode();
  if (!node) {
    console.error(noNode);
    return 1;
  }
  const built = await buildWeb(node);
  if (built !== 0) return built;
  const endsWithParent = process.env.npm_lifecycle_event === 'start';
  const args = [...memoryFlags(), 'src/main/cli/main.ts', 'serve', ...process.argv.slice(2)];
  return run(node, args, { endsWithParent, env: cachedEnv() });
}
