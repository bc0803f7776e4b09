import type { OfferDocument } from '../data/document.ts';
import { type FieldValue, fieldValue } from './field-value.ts';

/** A change as three states of the document. */
export interface Meeting {
  /** Names of what was changed, as `fieldValue` names them. */
  readonly touches: readonly string[];
  /** What the person saw when they began. */
  readonly seen: OfferDocument;
  /** The same with their change. */
  readonly mine: OfferDocument;
  /** What it has become. */
  readonly theirs: OfferDocument;
  /** What the server made of a value that was sent before. */
  readonly became?: ((field: string, value: FieldValue | undefined) => FieldValue | undefined) | undefined;
}

/** The fields where a change meets one of somebody else: they are no longer as they were seen, nor as they are wanted. */
export function meetingFields({ touches, seen, mine, theirs, became = keep }: Meeting): readonly string[] {
  return touches.filter((field) => {
    if (field === 'order') return orderMeets(seen, mine, theirs);
    const now = fieldValue(theirs, field);
    const before = fieldValue(seen, field);
    // An element that was not there yet came with a change of one's own.
    if (before === undefined) return false;
    return now !== before && now !== became(field, before) && now !== fieldValue(mine, field);
  });
}

const keep = (_field: string, value: FieldValue | undefined) => value;

/** Lines that came or went do not count: a move finds its place among those that stayed. */
function orderMeets(seen: OfferDocument, mine: OfferDocument, theirs: OfferDocument): boolean {
  const both = new Set(theirs.elements.map(({ id }) => id).filter((id) => seen.elements.some((one) => one.id === id)));
  const order = ({ elements }: OfferDocument) =>
    elements
      .map(({ id }) => id)
      .filter((id) => both.has(id))
      .join();
  return order(theirs) !== order(seen) && order(theirs) !== order(mine);
}
