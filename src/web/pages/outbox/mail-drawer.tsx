import { Paperclip } from 'lucide-react';
import { attachmentPath, type OutboxMail } from '../../client/outbox.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Drawer } from '../../ui/drawer.tsx';
import { Notice } from '../../ui/notice.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';

/** One mail as it was written, beside the list. */
export function MailDrawer({ mail, onClose }: { mail: OutboxMail | null; onClose: () => void }) {
  return (
    <Drawer
      open={mail !== null}
      onOpenChange={(open) => !open && onClose()}
      title={mail?.subject ?? ''}
      actions={mail && <StatusBadge status={mail.state} />}
      wide={true}
    >
      {mail && <MailBody mail={mail} />}
    </Drawer>
  );
}

function MailBody({ mail }: { mail: OutboxMail }) {
  const { t, date } = useI18n();
  return (
    <div className="flex flex-col gap-4">
      {mail.error && <Notice tone="danger">{t('outbox.failed', { reason: mail.error })}</Notice>}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 border-b border-line-soft pb-4">
        <HeadLine name={t('outbox.from')} value={mail.from} />
        <HeadLine name={t('outbox.to')} value={mail.to.join(', ')} />
        <HeadLine name={t('outbox.when')} value={date(mail.sentAt ?? mail.createdAt, 'dateTime')} />
      </dl>
      <p className="text-base whitespace-pre-wrap">{mail.text}</p>
      {mail.attachments.length > 0 && (
        <ul aria-label={t('outbox.attachments')} className="flex flex-wrap gap-2 border-t border-line-soft pt-4">
          {mail.attachments.map(({ id, name }) => (
            <li key={id}>
              <a
                href={attachmentPath(mail, id)}
                target="_blank"
                rel="noreferrer"
                className="flex h-8 items-center gap-2 rounded-md border border-line px-2.5 text-xs font-medium hover:bg-hover coarse:h-10"
              >
                <Paperclip className="size-3.5 text-muted" aria-hidden="true" />
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
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
