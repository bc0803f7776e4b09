import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { expectVersion } from '#app/memory/expect-version';
import { noteMemory } from '#app/memory/note-memory';
import { type Duplicate, refuseDuplicate } from '#app/memory/refuse-duplicate';
import { type Change, change } from '#app/record';
import { synonymKey } from '#core/memory/synonym-key';
import { tidyWords } from '#core/memory/tidy-words';
import { Problem } from '#core/problem';
import {
  deleteSynonymGroup,
  loadSynonymGroup,
  loadSynonyms,
  type SynonymGroup,
  type SynonymListQuery,
  type SynonymPage,
  saveSynonymGroup,
} from '#store/memory/load-synonyms';

export type { SynonymGroup, SynonymState } from '#store/memory/load-synonyms';

const sameWords: Duplicate = { index: 'synonym_group_key', path: 'words', message: 'These words are a group already.' };

/**
 * A page of the company's own groups.
 *
 * @throws Problem `validation_failed` for a cursor that no page gave.
 */
export function listSynonyms(app: App, actor: Actor, query: SynonymListQuery): Promise<SynonymPage> {
  return app.database.tenant(actor.tenantId, (t) => loadSynonyms(t, query));
}

export type SynonymInput = Partial<Pick<SynonymGroup, 'language' | 'state'>> & { readonly words?: readonly string[] };

/**
 * Adds a group; the first word is the one that is meant.
 *
 * @throws Problem `validation_failed` for fewer than two words; `name_conflict` when the same words are a group already.
 */
export function createSynonyms(
  app: App,
  actor: Actor,
  { words, language = null, state = 'active' }: SynonymInput & { readonly words: readonly string[] },
): Promise<SynonymGroup> {
  const group = newGroup(app, { words: checked(words), language, source: 'manual', state });
  return change(app, actor, async (c) => {
    await refuseDuplicate(sameWords, () => saveSynonymGroup(c, group));
    await noteMemory(c, { entity: 'synonym', action: 'created', ids: [group.id], after: group });
    return group;
  });
}

/** A group that nobody has yet. */
export function newGroup(app: App, known: Pick<SynonymGroup, 'words' | 'language' | 'source' | 'state'>): SynonymGroup {
  const at = app.ports.clock.now();
  const key = synonymKey(known.words);
  return { ...known, id: app.ports.ids.next(), key, support: 0, version: 1, createdAt: at, updatedAt: at };
}

export interface SynonymPlace {
  readonly id: string;
  readonly ifVersion: number | null;
}

/**
 * Changes a group, takes up a proposal (`active`) or switches it off.
 *
 * @throws Problem `not_found`, `version_conflict`, `validation_failed`, `name_conflict`.
 */
export function editSynonyms(
  app: App,
  actor: Actor,
  { input, ...place }: SynonymPlace & { readonly input: SynonymInput },
): Promise<SynonymGroup> {
  const words = input.words === undefined ? null : checked(input.words);
  return change(app, actor, async (c) => {
    const before = await locked(c, place);
    if (Object.keys(input).length === 0) return before;
    const own = words === null ? {} : { words, key: synonymKey(words) };
    const after = { ...before, ...input, ...own, words: words ?? before.words };
    const next = { ...after, version: before.version + 1, updatedAt: app.ports.clock.now() };
    await refuseDuplicate(sameWords, () => saveSynonymGroup(c, next));
    await noteMemory(c, { entity: 'synonym', action: 'updated', ids: [place.id], before, after: next });
    return next;
  });
}

/**
 * Removes a group.
 *
 * @throws Problem `not_found`, `version_conflict`.
 */
export function deleteSynonyms(app: App, actor: Actor, place: SynonymPlace): Promise<void> {
  return change(app, actor, async (c) => {
    const before = await locked(c, place);
    await deleteSynonymGroup(c, place.id);
    await noteMemory(c, { entity: 'synonym', action: 'deleted', ids: [place.id], before });
  });
}

function checked(words: readonly string[]): string[] {
  const tidy = tidyWords(words);
  if (tidy.length >= 2) return tidy;
  const message = 'must have two different words at least';
  throw new Problem('validation_failed', 'The group is not valid.', [{ path: 'words', rule: 'minItems', message }]);
}

async function locked(c: Change, { id, ifVersion }: SynonymPlace): Promise<SynonymGroup> {
  return expectVersion(await loadSynonymGroup(c, id), ifVersion, 'The group does not exist.');
}
