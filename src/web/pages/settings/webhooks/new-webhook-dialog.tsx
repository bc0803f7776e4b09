import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { issuesByPath } from '../../../client/api-error.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SelectField, TextField } from '../../../ui/text-field.tsx';
import { useErrorText } from '../../../ui/use-error-text.ts';
import { webhookCalls, webhooksQuery } from './webhook-calls.ts';

const resources = ['offer', 'invoice', 'contact', 'company', 'project'];
const events = [
  ...resources.flatMap((resource) => ['created', 'updated', 'deleted'].map((verb) => `${resource}.${verb}`)),
  'offer.sent',
  'offer.approved',
  'offer.rejected',
];

/** Makes a webhook; afterwards the same dialog shows its secret, once. */
export function NewWebhookDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const text = useErrorText();
  const queries = useQueryClient();
  const [url, setUrl] = useState('https://');
  const [event, setEvent] = useState('*');
  const create = useMutation({
    mutationFn: () => webhookCalls.create({ url: url.trim(), event }),
    onSuccess: () => queries.invalidateQueries({ queryKey: webhooksQuery.queryKey }),
  });
  const issues = issuesByPath(create.error);
  if (create.data) return <WebhookSecret secret={create.data.secret ?? ''} onClose={onClose} />;
  return (
    <Dialog
      open={true}
      onOpenChange={(open) => !open && onClose()}
      title={t('webhooks.new')}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" form="new-webhook" variant="primary" busy={create.isPending}>
            {t('webhooks.create')}
          </Button>
        </>
      }
    >
      <form
        id="new-webhook"
        className="flex flex-col gap-4 pb-1"
        onSubmit={(submit) => {
          submit.preventDefault();
          create.mutate();
        }}
      >
        {create.error && !issues['url'] && <Notice tone="danger">{text(create.error)}</Notice>}
        <TextField
          label={t('webhooks.url')}
          hint={t('webhooks.urlHint')}
          error={issues['url']}
          required={true}
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

function WebhookSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog
      open={true}
      onOpenChange={(open) => !open && onClose()}
      title={t('webhooks.secretTitle')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('keys.kept')}
        </Button>
      }
    >
      <div className="flex flex-col gap-3 pb-1">
        <Notice tone="warn">{t('webhooks.once')}</Notice>
        <div className="flex items-center gap-2 rounded-lg border border-line bg-sunken p-2 pl-3">
          <code className="min-w-0 flex-1 font-mono text-xs break-all select-all">{secret}</code>
          <CopyButton text={secret} />
        </div>
      </div>
    </Dialog>
  );
}
