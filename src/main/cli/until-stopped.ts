const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Waits for the first signal to stop and answers its name. A repetition within a second is the same wish, told twice by terminal and parent; a later one ends the process at once. */
export function untilStopped(): Promise<string> {
  return new Promise((resolve) => {
    let first = 0;
    for (const signal of signals) {
      process.on(signal, () => {
        if (first === 0) {
          first = performance.now();
          resolve(signal);
        } else if (performance.now() - first > 1000) process.exit(1);
      });
    }
  });
}
