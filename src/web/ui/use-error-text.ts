import { ApiError } from '../client/api-error.ts';
import { type MessageKey, useI18n } from '../i18n/i18n-context.ts';

const known: Readonly<Record<string, MessageKey>> = {
  network: 'error.network',
  unexpected: 'error.unexpected',
  forbidden: 'error.forbidden',
  not_found: 'error.notFound',
  version_conflict: 'error.conflict',
  name_conflict: 'error.nameTaken',
  payload_too_large: 'error.tooLarge',
  rate_limited: 'error.rateLimited',
  unauthenticated: 'error.signedOut',
};

/** Where a door has a code of its own for the same thing. */
const byStatus: Readonly<Record<number, MessageKey>> = { 404: 'error.notFound', 500: 'error.unexpected' };

/** What to tell a person about an error: our words where we have them, else the door's own sentence. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useI18n();
  return (error) => {
    if (!(error instanceof ApiError)) return t('error.unexpected');
    const key = known[error.code] ?? byStatus[error.status];
    if (key) return t(key);
    const issues = error.issues.map((issue) => issue.message).filter((text) => text !== '');
    return issues.length > 0 ? issues.join(' ') : error.message;
  };
}
