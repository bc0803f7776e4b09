import { useQuery } from '@tanstack/react-query';
import { Paperclip, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { ownWords } from '#core/offer/own-words';
import { type IntakeMail, offerMailsQuery, originalMailPath } from '../../../client/intake.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { troubleText } from '../../../ui/trouble-text.ts';
import { useReview } from './review-context.ts';

/** What the client wrote after the request, newest last, and the way of each answer into the offer. Nothing without answers. */
export function MailsCard() {
  const { t } = useI18n();
  const { offer } = useReview();
  const mails = useQuery(offerMailsQuery(offer.id)).data ?? [];
  const answers = mails.filter(({ state }) => state === 'joined');
  if (answers.length === 0) return null;
  return (
    <Card title={t('review.mails.title')} description={t('review.mails.count', { count: answers.length })} flush={true}>
      <ol className="divide-y divide-line-soft">
        {answers.map((mail) => (
          <Answer key={mail.id} mail={mail} />
        ))}
      </ol>
    </Card>
  );
}

function Answer({ mail }: { mail: IntakeMail }) {
  const { t, date } = useI18n();
  const { own, quoted } = ownWords(mail.text ?? '');
  const missing = troubleText(t, mail.troubles, mail.detail);
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-sm font-medium break-words">
          {mail.from.name || mail.from.email || t('review.mails.nobody')}
        </span>
        <time className="text-xs text-muted" dateTime={mail.sentAt ?? mail.receivedAt}>
          {date(mail.sentAt ?? mail.receivedAt, 'dateTime')}
        </time>
      </div>
      {mail.subject && <p className="-mt-1 text-xs break-words text-muted">{mail.subject}</p>}
      {own !== '' && <p className="text-sm break-words whitespace-pre-wrap">{own}</p>}
      {quoted !== '' && (
        <details className="text-xs text-muted">
          <summary className="cursor-pointer">{t('review.mails.quoted')}</summary>
          <p className="mt-1 border-l-2 border-line pl-2 break-words whitespace-pre-wrap">{quoted}</p>
        </details>
      )}
      <Attachments mail={mail} />
      {missing && <p className="text-xs wrap-anywhere text-warn">{missing}</p>}
      <AnswerActions mail={mail} own={own} />
    </li>
  );
}

function Attachments({ mail }: { mail: IntakeMail }) {
  const { t } = useI18n();
  if (mail.attachments.length === 0) return null;
  return (
    <ul aria-label={t('review.mails.attachments')} className="flex flex-col gap-0.5 text-xs text-muted">
      {mail.attachments.map(({ name, read }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two attachments may share a name; the list never changes
        <li key={at} className="flex items-center gap-1.5">
          <Paperclip className="size-3.5 shrink-0" aria-hidden="true" />
          <span className="min-w-0 truncate">{name}</span>
          {read && <span className="shrink-0">· {t('review.mails.attachmentRead')}</span>}
        </li>
      ))}
    </ul>
  );
}

function AnswerActions({ mail, own }: { mail: IntakeMail; own: string }) {
  const { t } = useI18n();
  const { offer, readOnly, redraft } = useReview();
  const [busy, setBusy] = useState(false);
  const isUsed = own !== '' && (offer.clientRequest ?? '').includes(own);
  const again = async () => {
    setBusy(true);
    await redraft.again(mail.id).finally(() => setBusy(false));
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {isUsed && <Badge tone="ok">{t('review.mails.used')}</Badge>}
      {!isUsed && !readOnly && own !== '' && offer.clientRequest && (
        <Button size="sm" busy={busy} onClick={again}>
          <RefreshCw className="size-3.5" aria-hidden="true" />
          {t('review.redraft.withReply')}
        </Button>
      )}
      {mail.hasOriginal && (
        <a href={originalMailPath(mail.id)} download={true} className="text-xs text-accent-text hover:underline">
          {t('intake.original')}
        </a>
      )}
    </div>
  );
}
