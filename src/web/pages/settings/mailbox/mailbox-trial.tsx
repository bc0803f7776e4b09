import type { MailboxTrialBody } from '../../../client/intake.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useErrorText } from '../../../ui/use-error-text.ts';
import { useMailboxFault } from './use-mailbox-fault.ts';

export interface MailboxTrialProps {
  trial: { readonly data: MailboxTrialBody | undefined; readonly error: unknown; readonly isPending: boolean };
}

/** What signing in with the settings gave. */
export function MailboxTrial({ trial }: MailboxTrialProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const faultText = useMailboxFault();
  if (trial.isPending) return null;
  if (trial.error) return <Notice tone="danger">{errorText(trial.error)}</Notice>;
  if (!trial.data) return null;
  if (trial.data.ok) return <Notice tone="ok">{t('mailbox.works')}</Notice>;
  const { fault, message } = trial.data;
  return <Notice tone="danger">{faultText(fault, message)}</Notice>;
}
