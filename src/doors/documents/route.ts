import type { App } from '#app/app';
import { Problem } from '#core/problem';
import { isUuid } from '#core/uuid';
import { routeFor } from '#doors/http/route';

/** Gives the files of this door their `route({...})`. */
export const route = routeFor<App>();

/**
 * An id from a path, lower case.
 *
 * @throws Problem `not_found`: what is no UUID names nothing.
 */
export function pathId(text: string): string {
  if (!isUuid(text)) throw new Problem('not_found', 'Not found.');
  return text.toLowerCase();
}

/** The integer of a member from a path. */
export function pathSerial(text: string): string {
  if (!/^\d{1,15}$/.test(text)) throw new Problem('not_found', 'Not found.');
  return text;
}
