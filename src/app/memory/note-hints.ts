import type { App } from '#app/app';
import { noteMemory } from '#app/memory/note-memory';
import type { Change } from '#app/record';
import type { Correction } from '#core/memory/find-corrections';
import { findHints } from '#core/memory/find-hints';
import { synonymKey } from '#core/memory/synonym-key';
import { countHints } from '#store/memory/count-hints';
import { proposeSynonyms } from '#store/memory/propose-synonyms';

/** Wordings that must speak for a pair of words before it is proposed. */
const enough = 3;

/** Notes which words may mean the same, and proposes a group where several wordings say so. People decide on it. */
export async function noteHints(
  app: App,
  c: Change,
  corrected: readonly { readonly correction: Correction }[],
): Promise<void> {
  const hints = corrected.flatMap(({ correction }) => findHints(correction.requestItem, correction.productName));
  const likely = (await countHints(c, hints)).filter(({ wordings }) => wordings >= enough);
  const at = app.ports.clock.now();
  const groups = likely.map(({ word, meaning, wordings }) => {
    const words = [meaning, word];
    return { id: app.ports.ids.next(), key: synonymKey(words), words, support: wordings, at };
  });
  const ids = await proposeSynonyms(c, groups);
  await noteMemory(c, { entity: 'synonym', action: 'proposed', ids, after: groups.map(({ words }) => words) });
}
