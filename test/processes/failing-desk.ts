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

function fill(): never {
  const kept: string[][] = [];
  for (let n = 0; ; n += 1) kept.push(Array.from({ length: 100_000 }, (_, at) => `${n} ${at}`));
}

await import('#app/desk/desk-worker');
