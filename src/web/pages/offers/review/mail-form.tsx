import { issuesByPath } from '../../../client/api-error.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Textarea } from '../../../ui/textarea.tsx';
import { useErrorText } from '../../../ui/use-error-text.ts';
import type { SendMail } from './use-send-mail.ts';

/** To, subject and text of the mail. */
export function MailForm({ mail }: { mail: SendMail }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const { draft, change, error } = mail;
  const issues = issuesByPath(error);
  return (
    <form
      id="offer-mail"
      className="flex flex-col gap-3 py-1"
      onSubmit={(event) => {
        event.preventDefault();
        mail.send().catch(() => undefined);
      }}
    >
      {error !== null && <Notice tone="danger">{errorText(error)}</Notice>}
      <Field label={t('offers.mail.to')} required={true} error={issues['to'] ?? issues['to.0']}>
        <Input
          type="email"
          multiple={true}
          required={true}
          autoComplete="off"
          value={draft.to}
          onChange={(event) => change({ to: event.currentTarget.value })}
        />
      </Field>
      <Field label={t('offers.mail.subject')} required={true} error={issues['subject']}>
        <Input
          required={true}
          value={draft.subject}
          onChange={(event) => change({ subject: event.currentTarget.value })}
        />
      </Field>
      <Field label={t('offers.mail.text')} error={issues['text']}>
        <Textarea rows={12} value={draft.text} onChange={(event) => change({ text: event.currentTarget.value })} />
      </Field>
    </form>
  );
}
