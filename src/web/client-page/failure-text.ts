import { Refused } from './ask-server.ts';
import type { ClientWords } from './client-words.ts';

/** What a refusal says to the client. */
export function failureText({ t }: ClientWords, error: unknown): string {
  const why = error instanceof Refused ? error.why : 'other';
  if (why === 'busy' || why === 'offline') return t(why);
  if (why === 'decided') return t('decided');
  if (why === 'expired' || why === 'superseded') return t(why);
  return t('failed');
}
