import { useQueryClient } from '@tanstack/react-query';
import { ClipboardCopy } from 'lucide-react';
import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { toast } from '../../../ui/toast.ts';
import { useErrorText } from '../../../ui/use-error-text.ts';
import { replyQuery } from '../data/offer-queries.ts';
import { copyRich } from './copy-rich.ts';
import { useReview } from './review-context.ts';

/** Puts the answer to the client on the clipboard: a table for mail programs, plain text for everything else. */
export function CopyReplyButton() {
  const { t } = useI18n();
  const { offer } = useReview();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const copy = async () => {
    setBusy(true);
    try {
      await copyRich(queries.fetchQuery(replyQuery(offer)));
      toast.ok(t('offers.reply.copied'));
    } catch (error) {
      toast.problem(error instanceof DOMException ? t('offers.reply.notCopied') : errorText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button onClick={copy} busy={busy} title={t('offers.reply.copy')}>
      <ClipboardCopy className="size-4" aria-hidden="true" />
      <span className="max-sm:sr-only">{t('offers.reply.copy')}</span>
    </Button>
  );
}
