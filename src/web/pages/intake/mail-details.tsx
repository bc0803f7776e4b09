import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type IntakeMail, intakePath, originalMailPath, retryMail } from '../../client/intake.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Drawer } from '../../ui/drawer.tsx';
import { Notice } from '../../ui/notice.tsx';
import { toast } from '../../ui/toast.ts';
import { useErrorText } from '../../ui/use-error-text.ts';
import { MailState } from './use-intake-columns.tsx';
import { useMailReason } from './use-mail-reason.ts';

export interface MailDetailsProps {
  mail: IntakeMail | null;
  sells: boolean;
  onClose: () => void;
}

/** One mail: from whom, what became of it and why, and what can be done. */
export function MailDetails({ mail, sells, onClose }: MailDetailsProps) {
  const { t } = useI18n();
  return (
    <Drawer
      open={mail !== null}
      onOpenChange={(open) => !open && onClose()}
      title={mail?.subject || t('intake.noSubject')}
      actions={mail && <MailState state={mail.state} />}
      wide={true}
    >
      {mail && <Details mail={mail} sells={sells} />}
    </Drawer>
  );
}

function Details({ mail, sells }: { mail: IntakeMail; sells: boolean }) {
  const { t, date } = useI18n();
  const reason = useMailReason()(mail);
  const errorText = useErrorText();
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: () => retryMail(mail.id),
    onSuccess: () => {
      queries.invalidateQueries({ queryKey: [intakePath] }).catch(() => undefined);
      toast.ok(t('intake.retried'));
    },
  });
  const isForced = mail.state === 'skipped' || mail.state === 'joined';
  return (
    <div className="flex flex-col gap-4">
      {retry.error !== null && <Notice tone="danger">{errorText(retry.error)}</Notice>}
      {reason !== '' && <Notice tone={mail.state === 'failed' ? 'danger' : 'warn'}>{reason}</Notice>}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 border-b border-line-soft pb-4">
        <dt className="text-muted">{t('intake.from')}</dt>
        <dd className="truncate">{[mail.from.name, mail.from.email].filter(Boolean).join(' · ')}</dd>
        <dt className="text-muted">{t('intake.when')}</dt>
        <dd>{date(mail.sentAt ?? mail.receivedAt, 'dateTime')}</dd>
      </dl>
      {mail.text !== null && <p className="text-base whitespace-pre-wrap">{mail.text}</p>}
      <div className="flex flex-wrap gap-2">
        {mail.offerId && (
          <ButtonLink to={`/offers/${mail.offerId}`} variant="primary">
            {t('intake.openOffer')}
          </ButtonLink>
        )}
        {sells && mail.canRetry && (
          <Button busy={retry.isPending} onClick={() => retry.mutate()}>
            {isForced ? t('intake.draftAnyway') : t('action.retry')}
          </Button>
        )}
        {sells && mail.hasOriginal && (
          <a
            href={originalMailPath(mail.id)}
            download={true}
            className="self-center text-sm text-accent-text hover:underline"
          >
            {t('intake.original')}
          </a>
        )}
      </div>
    </div>
  );
}
