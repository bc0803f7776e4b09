import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { IntakeMail } from '../../client/intake.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import type { Column } from '../../ui/table-column.ts';
import { useMailReason } from './use-mail-reason.ts';

const tones: Readonly<Record<IntakeMail['state'], Tone>> = {
  received: 'neutral',
  drafted: 'ok',
  joined: 'accent',
  skipped: 'neutral',
  refused: 'warn',
  failed: 'danger',
};

/** What became of a mail. */
export function MailState({ state }: Pick<IntakeMail, 'state'>) {
  const { t } = useI18n();
  return (
    <Badge tone={tones[state]} dot={true}>
      {t(`intake.state.${state}`)}
    </Badge>
  );
}

/** The offer that a mail became or joined, and what of the mail is missing there; else why there is none. */
function Outcome({ mail, why }: { mail: IntakeMail; why: string }) {
  const { t } = useI18n();
  if (!mail.offerId) return <span className="text-muted">{why}</span>;
  return (
    <>
      <Link to={`/offers/${mail.offerId}` as string} className="text-accent-text hover:underline">
        {t('intake.openOffer')}
      </Link>
      {mail.reason === null && why !== '' && (
        <span title={why} className="text-xs text-warn">
          {` · ${why}`}
        </span>
      )}
    </>
  );
}

export function useIntakeColumns(): readonly Column<IntakeMail>[] {
  const { t, ago } = useI18n();
  const reason = useMailReason();
  return useMemo(
    () => [
      {
        key: 'subject',
        header: t('intake.subject'),
        cell: ({ subject }) => subject || t('intake.noSubject'),
        narrow: ({ from }) => from.name || from.email,
      },
      {
        key: 'from',
        header: t('intake.from'),
        width: '12rem',
        hideBelow: 'sm',
        cell: ({ from }) => <span className="text-muted">{from.name || from.email}</span>,
      },
      { key: 'state', header: t('intake.state'), width: '8.5rem', cell: (mail) => <MailState state={mail.state} /> },
      {
        key: 'why',
        header: t('intake.why'),
        width: '14rem',
        hideBelow: 'md',
        cell: (mail) => <Outcome mail={mail} why={reason(mail)} />,
      },
      {
        key: 'when',
        header: t('intake.when'),
        width: '7.5rem',
        hideBelow: 'lg',
        cell: ({ receivedAt }) => <span className="text-muted">{ago(receivedAt)}</span>,
      },
    ],
    [t, ago, reason],
  );
}
