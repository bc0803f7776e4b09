#!/usr/bin/env node
// `npx proffer …`: runs the command line on Node 24. Plain JavaScript: this file runs on whatever Node there is.
import { join } from 'node:path';
import { cachedEnv, findNode, memoryFlags, noNode, root } from '../scripts/find-node.mjs';
import { run } from '../scripts/run.mjs';

const node = findNode();
if (!node) {
  console.error(`${noNode} Run npm start first: it installs one where it can.`);
  process.exit(1);
}
// Files are named from where the person stands, not from the project's folder.
const program = join(root, 'src/main/cli/main.ts');
const args = [...memoryFlags(), program, ...process.argv.slice(2)];
process.exit(await run(node, args, { cwd: process.cwd(), env: cachedEnv() }));
