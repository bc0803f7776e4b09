import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Paperclip } from 'lucide-react';
import { mailQuery, type OutboxMail } from '../../client/outbox.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';

/** One mail as it was written. */
export function MailPage() {
  const { t } = useI18n();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const mail = useQuery(mailQuery(id));
  return (
    <Page
      title={mail.data?.subject ?? t('nav.outbox')}
      badge={mail.data && <StatusBadge status={mail.data.status} />}
      back={{ to: '/outbox', label: t('nav.outbox') }}
      layout="form"
    >
      {mail.isPending && <SkeletonRows />}
      {mail.error && <ErrorState error={mail.error} onRetry={() => mail.refetch().catch(() => undefined)} />}
      {mail.data && <MailCard mail={mail.data} />}
    </Page>
  );
}

function MailCard({ mail }: { mail: OutboxMail }) {
  const { t, date } = useI18n();
  const attachments = mail.attachments ?? [];
  return (
    <>
      {mail.error && <Notice tone="danger">{t('outbox.failed', { reason: mail.error })}</Notice>}
      <Card>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 border-b border-line-soft pb-4">
          <HeadLine name={t('outbox.from')} value={mail.from} />
          <HeadLine name={t('outbox.to')} value={mail.to.join(', ')} />
          <HeadLine name={t('outbox.when')} value={date(mail.createdAt, 'dateTime')} />
        </dl>
        <p className="max-w-prose py-4 text-base whitespace-pre-wrap">{mail.text}</p>
        {attachments.length > 0 && (
          <ul aria-label={t('outbox.attachments')} className="flex flex-wrap gap-2 border-t border-line-soft pt-4">
            {attachments.map(({ name }) => (
              <li key={name} className="flex h-8 items-center gap-2 rounded-md border border-line px-2.5 text-xs">
                <Paperclip className="size-3.5 text-muted" aria-hidden="true" />
                {name}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}

function HeadLine({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="truncate">{value}</dd>
    </>
  );
}
