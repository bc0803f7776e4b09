import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { noteMemory } from '#app/memory/note-memory';
import { change } from '#app/record';
import { foldText } from '#core/drafting/words/fold-text';
import { type BaseSynonyms, baseSynonyms } from '#core/memory/base-synonyms';
import { Problem } from '#core/problem';
import { loadSwitchedOff, switchConcept } from '#store/memory/load-synonyms';

/** A shipped group and whether it counts for this company. */
export type BaseGroup = BaseSynonyms & { readonly active: boolean };

/** Shipped groups that contain a text in some word, by name. */
export async function baseGroups(
  app: App,
  actor: Actor,
  { query, offset, limit }: { readonly query: string; readonly offset: number; readonly limit: number },
): Promise<{ readonly groups: readonly BaseGroup[]; readonly totalCount: number }> {
  const off = await app.database.tenant(actor.tenantId, loadSwitchedOff);
  const wanted = foldText(query);
  const found = baseSynonyms.filter(
    ({ words }) =>
      wanted === '' || Object.values(words).some((list) => list.some((word) => foldText(word).includes(wanted))),
  );
  const groups = found.slice(offset, offset + limit).map((group) => ({ ...group, active: !off.has(group.concept) }));
  return { groups, totalCount: found.length };
}

/**
 * Switches a shipped group off for this company, or on again.
 *
 * @throws Problem `not_found`.
 */
export function switchBaseGroup(
  app: App,
  actor: Actor,
  { concept, active }: { readonly concept: string; readonly active: boolean },
): Promise<BaseGroup> {
  const group = baseSynonyms.find((one) => one.concept === concept);
  if (!group) throw new Problem('not_found', 'There is no such group.');
  return change(app, actor, async (c) => {
    await switchConcept(c, concept, active);
    const note = { entity: 'synonym', action: active ? 'switched on' : 'switched off', after: { concept } };
    await noteMemory(c, { ...note, ids: [app.ports.ids.next()] });
    return { ...group, active };
  });
}
