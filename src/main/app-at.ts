import type { App } from '#app/app';

/** The same server at another time. */
export function appAt(app: App, at: Date): App {
  return { ...app, ports: { ...app.ports, clock: { now: () => at } } };
}
