import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { issuesByPath } from '../../../client/api-error.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SelectField, TextField } from '../../../ui/text-field.tsx';
import { useErrorText } from '../../../ui/use-error-text.ts';
import { SecretDialog } from '../secret-dialog.tsx';
import { type Webhook, webhookCalls, webhooksQuery } from './webhook-calls.ts';

const resources = ['offer', 'invoice', 'contact', 'company', 'project'];
const events = [
  ...resources.flatMap((resource) => ['created', 'updated', 'deleted'].map((verb) => `${resource}.${verb}`)),
  'offer.sent',
  'offer.approved',
  'offer.rejected',
];

export interface WebhookDialogProps {
  /** null for a new one. */
  webhook: Webhook | null;
  onClose: () => void;
}

/** Makes a webhook or changes one; after making it, the same dialog shows its secret, once. */
export function WebhookDialog({ webhook, onClose }: WebhookDialogProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const [url, setUrl] = useState(webhook?.url ?? 'https://');
  const [event, setEvent] = useState(webhook?.event ?? '*');
  const save = useMutation({
    mutationFn: () => {
      const input = { url: url.trim(), event };
      return webhook ? webhookCalls.edit(webhook.id, input) : webhookCalls.create(input);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: webhooksQuery.queryKey });
      if (webhook) onClose();
    },
  });
  const submit = submitting(save.mutate);
  const issues = issuesByPath(save.error);
  const secret = webhook ? undefined : save.data?.secret;
  if (secret !== undefined)
    return (
      <SecretDialog title={t('webhooks.secretTitle')} warning={t('webhooks.once')} secret={secret} onClose={onClose} />
    );
  return (
    <Dialog
      open={true}
      onOpenChange={(open) => !open && onClose()}
      title={t(webhook ? 'webhooks.edit' : 'webhooks.new')}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" form="webhook" variant="primary" busy={save.isPending}>
            {t(webhook ? 'action.save' : 'webhooks.create')}
          </Button>
        </>
      }
    >
      <form id="webhook" className="flex flex-col gap-4 pb-1" onSubmit={submit}>
        {save.error && !issues['url'] && <Notice tone="danger">{errorText(save.error)}</Notice>}
        <TextField
          label={t('webhooks.url')}
          hint={t('webhooks.urlHint')}
          error={issues['url'] && t('webhooks.urlWrong')}
          required={true}
          input={{ type: 'url', spellCheck: false }}
          value={url}
          onChange={setUrl}
        />
        <SelectField
          label={t('webhooks.event')}
          options={[{ value: '*', label: t('webhooks.all') }, ...events.map((value) => ({ value, label: value }))]}
          value={event}
          onChange={setEvent}
        />
      </form>
    </Dialog>
  );
}

const submitting = (save: () => void) => (event: FormEvent) => {
  event.preventDefault();
  save();
};
