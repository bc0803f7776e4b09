import { setTimeout as pause } from 'node:timers/promises';

/** How long plain requests took, milliseconds. */
export interface Waits {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

/** Sends one plain request after the other, as a colleague who clicks through a list would, until stopped. */
export function watchOthers(send: () => Promise<Response>): { stop(): Promise<Waits> } {
  const took: number[] = [];
  let asking = true;
  const done = (async () => {
    while (asking) {
      const asked = performance.now();
      const answer = await send();
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`A plain request was answered ${answer.status}`);
      took.push(performance.now() - asked);
      await pause(5);
    }
  })();
  return {
    async stop() {
      asking = false;
      await done;
      took.sort((a, b) => a - b);
      const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
      return { count: took.length, p50: at(0.5), p99: at(0.99), longest: at(1) };
    },
  };
}
