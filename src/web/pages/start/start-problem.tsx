import { ApiError } from '../../client/api-error.ts';
import { type MessageKey, useI18n } from '../../i18n/i18n-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';

const known: Readonly<Record<string, MessageKey>> = {
  INVALID_EMAIL_OR_PASSWORD: 'start.wrongPassword',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'start.taken',
  USER_ALREADY_EXISTS: 'start.taken',
  SIGN_UP_BY_INVITATION: 'start.closed',
  PASSWORD_TOO_SHORT: 'start.passwordHint',
  INVALID_TOKEN: 'start.resetGone',
  INVITATION_NOT_FOUND: 'start.inviteGoneBody',
  YOU_ARE_NOT_THE_RECIPIENT_OF_THE_INVITATION: 'start.inviteOther',
  forbidden: 'start.noCompany',
};

/** What went wrong before anybody was signed in, in words a newcomer understands. */
export function StartProblem({ error }: { error: unknown }) {
  const { t } = useI18n();
  const text = useErrorText();
  if (!error) return null;
  const key = error instanceof ApiError ? known[error.code] : undefined;
  return <Notice tone="danger">{key ? t(key) : text(error)}</Notice>;
}
