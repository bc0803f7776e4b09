/** What a drafting is at: reading the request, looking up its parts, pricing the lines, storing the offer. */
export type DraftStage = 'read' | 'match' | 'price' | 'store';

/** How far a drafting is. `done` of `total` counts parts of the request, and lines once they are known. */
export interface DraftProgress {
  readonly step: DraftStage;
  readonly done: number;
  readonly total: number;
  /** Beginning of the part that was looked up last, or null. */
  readonly text: string | null;
}

/** Somebody who waits for a drafting: may be told how far it is, and may go away. */
export interface DraftWatch {
  /** Nothing is stored when it is aborted before storing begins. */
  readonly signal?: AbortSignal;
  readonly tell?: (progress: DraftProgress) => void;
}
