import type { ClientOffer } from '../../doors/documents/contract/client-page.ts';
import type { ClientWords } from './client-words.ts';
import type { ClientState } from './use-client-page.ts';

/** What every part of answering needs. */
export interface AnsweringProps {
  readonly client: ClientState;
  readonly offer: ClientOffer;
  readonly words: ClientWords;
  readonly chosen: readonly string[];
}
