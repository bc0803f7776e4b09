import type { App } from '#app/app';
import type { UnmatchedFragment } from '#core/drafting/draft';
import { fragmentsOf, readWordings } from '#core/drafting/match/alias-key';
import type { WantedItem } from '#store/quality/insert-wanted';

/** Open parts of one request that are counted as wanted. */
const most = 300;

/** What a draft could not answer, as it is counted: one entry a thing, however it is written. */
export function wantedItems(
  app: App,
  { unmatched, text }: { readonly unmatched: readonly UnmatchedFragment[]; readonly text: string },
): WantedItem[] {
  const fragments = unmatched.length === 0 ? [] : fragmentsOf(text);
  const items = unmatched.slice(0, most).flatMap(({ item }) =>
    readWordings(item, fragments).map(({ key, text: words, quantity }) => ({
      id: app.ports.ids.next(),
      key,
      item: words.slice(0, 500),
      quantity: Math.min(quantity, 1e9),
    })),
  );
  return items.filter(({ key, quantity }, at) => quantity > 0 && items.findIndex((other) => other.key === key) === at);
}
