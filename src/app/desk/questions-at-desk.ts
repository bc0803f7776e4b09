import { inTurns } from '#app/desk/in-turns';
import type { Work } from '#app/desk/work';
import { type DraftFor, draftOptions } from '#app/memory/draft-options';
import { listQuestions, type Question } from '#core/drafting/list-questions';
import type { Advice } from '#core/drafting/match/advice';

/** A request and what a model read in it. */
export interface RequestToAsk extends DraftFor {
  readonly text: string;
  readonly advice: Advice;
}

/** What of a request a model may choose, with the candidates for each. */
export const questionsAtDesk: Work<RequestToAsk, readonly Question[]> = async (
  tools,
  { text, advice, ...whose },
  { signal },
) => {
  const options = await draftOptions(tools, whose);
  const index = await tools.catalogue.index(whose.tenantId);
  return inTurns(listQuestions(text, index, { options, advice }), signal ? { signal } : {});
};
