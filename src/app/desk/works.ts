import { draftAtDesk } from '#app/desk/draft-at-desk';
import { questionsAtDesk } from '#app/desk/questions-at-desk';
import { searchAtDesk } from '#app/desk/search-at-desk';

/** Everything that is done at the desk. */
export const works = {
  draft: draftAtDesk,
  questions: questionsAtDesk,
  search: searchAtDesk,
};

export type WorkName = keyof typeof works;
export type WorkArguments<N extends WorkName> = Parameters<(typeof works)[N]>[1];
export type WorkResult<N extends WorkName> = Awaited<ReturnType<(typeof works)[N]>>;
