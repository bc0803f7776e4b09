/** The thread of the desk, but requests that ask for it bring it down, or keep it busy for ever. */
import { parentPort } from 'node:worker_threads';
import type { ToDesk } from '#app/desk/desk-messages';

parentPort?.on('message', (message: ToDesk) => {
  const wanted = message.kind === 'work' ? JSON.stringify(message.args) : '';
  if (wanted.includes('end the thread')) process.exit(7);
  if (wanted.includes('throw in the thread')) setImmediate(() => Promise.reject(new Error('thrown')));
  if (wanted.includes('fill the memory')) fill();
  while (wanted.includes('never end'));
});

/** In arrays of 0.8 MB, so that the thread stops at its limit and not behind it, where the process would end. */
function fill(): never {
  const kept: number[][] = [];
  for (;;) kept.push(new Array<number>(100_000).fill(kept.length));
}

await import('#app/desk/desk-worker');
