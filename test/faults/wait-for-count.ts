import { setTimeout as pause } from 'node:timers/promises';

/** Waits until so many are noted, without taking the processor from who is to be killed. @throws when nobody notes any more. */
export async function waitForCount(
  noted: readonly unknown[],
  wanted: number,
  writers: readonly Promise<void>[],
): Promise<void> {
  const ended = Promise.all(writers).then(() => {
    throw new Error(`Only ${noted.length} of ${wanted} were noted.`);
  });
  ended.catch(() => undefined);
  while (noted.length < wanted) await Promise.race([ended, pause(1)]);
}
