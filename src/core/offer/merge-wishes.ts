import type { Fact } from '#core/drafting/read-facts/fact';
import type { DeliveryAddress, OfferHeader } from '#core/offer/offer-content';
import type { OfferFact } from '#core/offer/offer-intake';

/** What a request says beside its items, as the offer keeps it. */
export type Wishes = Pick<OfferHeader, 'name' | 'notes' | 'requestedDate' | 'deliveryAddress'>;

export interface WishesToMerge {
  /** What the engine read the last time. */
  readonly drafted: Wishes;
  /** What the offer says. */
  readonly current: Wishes;
  /** What the engine reads now. */
  readonly fresh: Wishes;
}

/** Takes over what a request says now, wherever nobody has written something else. */
export function mergeWishes({ drafted, current, fresh }: WishesToMerge): Wishes {
  const gone = drafted.notes.filter((note) => !fresh.notes.includes(note));
  const came = fresh.notes.filter((note) => !drafted.notes.includes(note) && !current.notes.includes(note));
  const isOwnDate = (drafted.requestedDate ?? null) !== (current.requestedDate ?? null);
  const isOwnPlace = written(drafted.deliveryAddress) !== written(current.deliveryAddress);
  return {
    name: current.name === drafted.name ? fresh.name : current.name,
    notes: [...current.notes.filter((note) => !gone.includes(note)), ...came],
    requestedDate: (isOwnDate ? current : fresh).requestedDate ?? null,
    deliveryAddress: (isOwnPlace ? current : fresh).deliveryAddress ?? null,
  };
}

function written(address: DeliveryAddress | null | undefined): string {
  return JSON.stringify(Object.entries(address ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The checklist after reading again: what was there keeps its tick, and what somebody ticked stays. */
export function mergeFacts(
  current: readonly OfferFact[],
  { fresh, newId }: { readonly fresh: readonly Fact[]; readonly newId: () => string },
): OfferFact[] {
  const rest = [...current];
  const read = fresh.map((fact) => {
    const at = rest.findIndex((old) => old.kind === fact.kind && old.text === fact.text);
    const [old] = at < 0 ? [] : rest.splice(at, 1);
    return { ...fact, id: old?.id ?? newId(), checked: old?.checked ?? false };
  });
  return [...read, ...rest.filter(({ checked }) => checked)];
}
