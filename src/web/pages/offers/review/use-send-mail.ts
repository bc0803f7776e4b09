import { useRef, useState } from 'react';
import type { ReplyBody } from '#doors/admin/contract';
import { api } from '../../../client/api.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { toast } from '../../../ui/toast.ts';
import { attemptKey } from '../new/attempt-key.ts';
import { useReview } from './review-context.ts';

export interface MailDraft {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface SendMail {
  readonly draft: MailDraft;
  readonly change: (part: Partial<MailDraft>) => void;
  readonly busy: boolean;
  readonly error: unknown;
  readonly send: () => Promise<void>;
  /** The same mail for the person's own program, without the PDF. */
  readonly mailto: string;
}

/** A mail being written. Refusals keep the text; sending the same mail again after a lost connection sends it once. */
export function useSendMail(reply: ReplyBody, onSent: () => void): SendMail {
  const { t } = useI18n();
  const { offer } = useReview();
  const [draft, setDraft] = useState<MailDraft>({ to: reply.to ?? '', subject: reply.subject, text: reply.text });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const key = useRef(attemptKey());
  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      const body = { ...draft, to: recipients(draft.to) };
      const options = { body, idempotencyKey: key.current(body) };
      const { delivers } = await api.post<{ delivers: boolean }>(`/api/admin/offers/${offer.id}/mail`, options);
      toast.ok(delivers ? t('offers.mail.sent', { to: draft.to }) : t('offers.mail.kept'));
      onSent();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const change = (part: Partial<MailDraft>) => setDraft((before) => ({ ...before, ...part }));
  return { draft, change, busy, error, send, mailto: mailtoLink(draft) };
}

/** Several addresses are written with commas or semicolons between them. */
const recipients = (to: string): readonly string[] => to.split(/[,;\s]+/).filter((address) => address !== '');

function mailtoLink({ to, subject, text }: MailDraft): string {
  return `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
}
