import { inTurns } from '#app/desk/in-turns';
import type { Work } from '#app/desk/work';
import { type DraftFor, draftOptions } from '#app/memory/draft-options';
import type { Draft } from '#core/drafting/draft';
import { draftInSteps } from '#core/drafting/draft-request';
import type { Advice } from '#core/drafting/match/advice';

/** A request to match against a tenant's catalogue, and what a model said about it. */
export interface RequestToDraft extends DraftFor {
  readonly text: string;
  readonly advice: Advice | null;
}

/** Reads a request and matches it against the catalogue. */
export const draftAtDesk: Work<RequestToDraft, Draft> = async (tools, { text, advice, ...whose }, watch) => {
  const options = await draftOptions(tools, whose);
  const index = await tools.catalogue.index(whose.tenantId);
  return inTurns(draftInSteps(text, index, advice ? { ...options, advice } : options), watch);
};
