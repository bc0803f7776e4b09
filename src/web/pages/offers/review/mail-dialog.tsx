import { useQuery } from '@tanstack/react-query';
import type { ReplyBody } from '#doors/admin/contract';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { buttonClass } from '../../../ui/button-class.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { replyQuery } from '../data/offer-queries.ts';
import { MailForm } from './mail-form.tsx';
import { useReview } from './review-context.ts';
import { useSendMail } from './use-send-mail.ts';

/** The answer to the client by mail, with the PDF; or opened in the person's own mail program. */
export function MailDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const { offer } = useReview();
  const reply = useQuery(replyQuery(offer));
  if (reply.data) return <MailEditor reply={reply.data} onClose={onClose} />;
  return (
    <Dialog open={true} onOpenChange={(open) => !open && onClose()} size="lg" title={t('offers.mail.title')}>
      {reply.error ? (
        <ErrorState error={reply.error} onRetry={() => reply.refetch().catch(() => undefined)} />
      ) : (
        <SkeletonRows rows={6} />
      )}
    </Dialog>
  );
}

function MailEditor({ reply, onClose }: { reply: ReplyBody; onClose: () => void }) {
  const { t } = useI18n();
  const mail = useSendMail(reply, onClose);
  return (
    <Dialog
      open={true}
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={t('offers.mail.title')}
      description={t('offers.mail.body')}
      footer={
        <>
          <a href={mail.mailto} className={`${buttonClass('ghost')} mr-auto`}>
            {t('offers.mail.own')}
          </a>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" type="submit" form="offer-mail" busy={mail.busy}>
            {t('offers.mail.send')}
          </Button>
        </>
      }
    >
      <MailForm mail={mail} />
    </Dialog>
  );
}
