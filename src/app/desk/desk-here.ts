import type { Desk } from '#app/desk/desk';
import type { DeskTools, Work } from '#app/desk/work';
import { works } from '#app/desk/works';

/** A desk in this process: for commands and tests, where nobody waits. */
export function deskHere(tools: DeskTools): Desk {
  return {
    run: (name, args, watch = {}) => (works[name] as Work<unknown, never>)(tools, args, watch),
    refresh: (tenantIds) => void tools.catalogue.refresh(tenantIds).catch(() => undefined),
    close: async () => {},
  };
}
