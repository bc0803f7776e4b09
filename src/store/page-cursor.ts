import { Problem } from '#core/problem';
import { isUuid } from '#core/uuid';

/** A place in an ordered list: the value that orders it, as text, and the id that breaks ties. */
export interface PagePlace {
  readonly value: string;
  readonly id: string;
}

/** The cursor that leads to the rows behind a place. Opaque to callers. */
export function pageCursor({ value, id }: PagePlace): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url');
}

/**
 * The place a cursor stands for.
 *
 * @throws Problem `validation_failed` for a cursor that no page gave.
 */
export function readPageCursor(cursor: string, shape: RegExp): PagePlace {
  const place = parsed(cursor);
  if (Array.isArray(place) && place.length === 2) {
    const [value, id] = place;
    if (typeof value === 'string' && typeof id === 'string' && isUuid(id) && shape.test(value)) return { value, id };
  }
  const message = 'This cursor was not given by this list.';
  throw new Problem('validation_failed', message, [{ path: 'cursor', rule: 'cursor', message }]);
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}
