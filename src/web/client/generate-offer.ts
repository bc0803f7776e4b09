import type { Static } from 'typebox';
import type { DraftProgressBody, generateBody, offerAnswer } from '#doors/drafts/contract';
import { postWithProgress } from './post-with-progress.ts';

/** How far a drafting is: step, parts done of total, beginning of the part at hand. */
export type DraftProgress = DraftProgressBody;

export interface GenerateOptions {
  readonly body: Static<typeof generateBody>;
  readonly idempotencyKey: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress: (progress: DraftProgress) => void;
}

/** Turns a request into a draft and tells how far it is. Throws ApiError; aborting the signal cancels the work. */
export async function generateOffer(options: GenerateOptions): Promise<Static<typeof offerAnswer>['offer']> {
  return (await postWithProgress<Static<typeof offerAnswer>, DraftProgress>('/api/offers', options)).offer;
}
