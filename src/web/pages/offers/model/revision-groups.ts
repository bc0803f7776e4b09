import type { RevisionBody } from '#doors/drafts/contract';

/** Changes of one person in one go, which are told together. */
export interface RevisionGroup {
  /** Newest first; never empty. */
  readonly revisions: readonly RevisionBody[];
  /** The state before the first of them; null for the group that starts from the draft. */
  readonly before: RevisionBody | null;
}

/** Changes by the same person with no longer pause than this belong together. */
const pauseMs = 10 * 60_000;

/** Groups revisions, newest first. Each accepted one stands alone. */
export function revisionGroups(newestFirst: readonly RevisionBody[]): readonly RevisionGroup[] {
  const groups: RevisionBody[][] = [];
  for (const revision of newestFirst) {
    const group = groups.at(-1);
    const later = group?.at(-1);
    if (group && later && belongTogether(revision, later)) group.push(revision);
    else groups.push([revision]);
  }
  return groups.map((revisions, at) => ({ revisions, before: groups[at + 1]?.[0] ?? null }));
}

function belongTogether(earlier: RevisionBody, later: RevisionBody): boolean {
  const alone = earlier.acceptedAt !== null || later.acceptedAt !== null;
  const close = Date.parse(later.createdAt) - Date.parse(earlier.createdAt) <= pauseMs;
  return !alone && close && earlier.createdBy?.id === later.createdBy?.id;
}
