#!/usr/bin/env node
// `npx proffer …`: runs the command line on Node 24. Plain JavaScript: this file runs on whatever Node there is.
import { findNode, memoryFlags, noNode } from '../scripts/find-node.mjs';
import { run } from '../scripts/run.mjs';

const node = findNode();
if (!node) {
  console.error(`${noNode} Run npm start first: it installs one where it can.`);
  process.exit(1);
}
process.exit(await run(node, [...memoryFlags, 'src/main/cli/main.ts', ...process.argv.slice(2)]));
