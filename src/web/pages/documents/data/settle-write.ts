import { type FieldValue, fieldValue } from '../model/field-value.ts';
import { meetingFields } from '../model/meeting-fields.ts';
import type { OfferDocument } from './document.ts';
import type { DocumentWrite, Keep, MetField, SeenWrite } from './document-write.ts';

/** What the person decided about fields that met, and what the server made of values that were sent. */
export interface Memory {
  readonly kept: Map<SeenWrite, ReadonlyMap<string, Keep>>;
  readonly became: Map<string, FieldValue | undefined>;
}

export const newMemory = (): Memory => ({ kept: new Map(), became: new Map() });

const wanted = ({ write, seen }: SeenWrite): OfferDocument => write.show?.(seen) ?? seen;

/** Where changes that wait meet what the document has become, each field once, as the last of them wants it. */
export function metFields(waiting: readonly SeenWrite[], theirs: OfferDocument, memory: Memory): readonly MetField[] {
  const met = new Map<string, MetField>();
  for (const one of waiting) {
    const mine = wanted(one);
    const decided = memory.kept.get(one);
    const became = (field: string, value: FieldValue | undefined) =>
      memory.became.has(nameOf(field, value)) ? memory.became.get(nameOf(field, value)) : value;
    for (const field of meetingFields({ touches: one.write.touches ?? [], seen: one.seen, mine, theirs, became })) {
      if (!decided?.has(field)) met.set(field, { field, label: one.write.label, mine, theirs });
    }
  }
  return [...met.values()];
}

/** Keeps decisions for every change that they are about. */
export function remember(
  waiting: readonly SeenWrite[],
  decided: ReadonlyMap<string, Keep>,
  { kept }: Pick<Memory, 'kept'>,
): void {
  for (const one of waiting) kept.set(one, new Map([...(kept.get(one) ?? []), ...decided]));
}

/** The first change that waits as it is sent after the decisions; null when nothing of it is left. */
export function settleWrite(
  waiting: readonly SeenWrite[],
  theirs: OfferDocument,
  { kept }: Pick<Memory, 'kept'>,
): DocumentWrite | null {
  const [one, ...later] = waiting;
  if (!one) return null;
  const { write, seen } = one;
  const touches = write.touches ?? [];
  const decided = kept.get(one);
  const dropped = new Set(touches.filter((field) => decided?.get(field) === 'theirs'));
  if (dropped.size > 0 && !write.without) return null;
  const left = dropped.size > 0 ? (write.without?.(dropped) ?? null) : write;
  const gone = goneElement(touches, seen, theirs);
  if (!left?.restore || gone === null) return left;
  // The last change of a line brings it back with all the others.
  if (later.some((other) => goneElement(other.write.touches ?? [], other.seen, theirs) === gone)) return null;
  return left.restore(wanted({ write: left, seen }));
}

/** Id of the line that a change is about and that is no longer there. */
function goneElement(touches: readonly string[], seen: OfferDocument, theirs: OfferDocument): string | null {
  const [field = ''] = touches;
  const [id = '', part] = field.split('.');
  const isThere = ({ elements }: OfferDocument) => elements.some((element) => element.id === id);
  return part !== undefined && isThere(seen) && !isThere(theirs) ? id : null;
}

/** Learns from an answer how the server writes what was sent: cleaned HTML, numbers in their shortest form. */
export function learn({ write, seen }: SeenWrite, answer: unknown, { became }: Pick<Memory, 'became'>): void {
  if (typeof answer !== 'object' || answer === null) return;
  const mine = wanted({ write, seen });
  for (const field of write.touches ?? []) {
    const part = field.split('.').at(-1) ?? field;
    if (part in answer)
      became.set(nameOf(field, fieldValue(mine, field)), (answer as Record<string, FieldValue>)[part]);
  }
}

const nameOf = (field: string, value: FieldValue | undefined): string => `${field}\n${String(value)}`;
