import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { toast } from '../../../ui/toast.ts';
import { useErrorText } from '../../../ui/use-error-text.ts';
import { type Webhook, webhookCalls, webhooksQuery } from './webhook-calls.ts';

/** One webhook: where it goes, how its calls went, and what can be done with it. */
export function WebhookRow({ webhook }: { webhook: Webhook }) {
  const { t } = useI18n();
  const text = useErrorText();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: webhooksQuery.queryKey });
  const onError = (error: unknown) => toast.problem(text(error));
  const test = useMutation({
    mutationFn: () => webhookCalls.test(webhook.id),
    onSuccess: async () => {
      toast.ok(t('webhooks.tested'));
      await refresh();
    },
    onError,
  });
  const remove = useMutation({ mutationFn: () => webhookCalls.remove(webhook.id), onSuccess: refresh, onError });
  return (
    <li className="flex flex-col gap-2 border-b border-line-soft px-4 py-3 last:border-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="min-w-40 flex-1 truncate font-mono text-sm">{webhook.url}</p>
        <Badge>{webhook.event === '*' ? t('webhooks.all') : webhook.event}</Badge>
        {webhook.failed_count > 0 && (
          <Badge tone={webhook.failed_count >= 50 ? 'danger' : 'warn'}>
            {t('webhooks.failed', { count: webhook.failed_count })}
          </Badge>
        )}
        <Button size="sm" busy={test.isPending} onClick={() => test.mutate()}>
          {t('webhooks.test')}
        </Button>
        <Button size="sm" variant="ghost" onClick={() => setAsking(true)}>
          {t('webhooks.remove')}
        </Button>
      </div>
      <CallLog webhook={webhook} />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('webhooks.removeTitle')}
        body={webhook.url}
        confirm={t('webhooks.remove')}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
      />
    </li>
  );
}

function CallLog({ webhook }: { webhook: Webhook }) {
  const { t, ago } = useI18n();
  const calls = webhook.call_logs ?? [];
  if (calls.length === 0) return <p className="text-xs text-muted">{t('webhooks.noCalls')}</p>;
  return (
    <details>
      <summary className="cursor-pointer text-xs text-muted">{t('webhooks.calls', { count: calls.length })}</summary>
      <ul className="mt-2 flex flex-col gap-1 text-xs">
        {calls.map((call) => (
          <li key={call.id} className="flex flex-wrap gap-x-3">
            <Badge tone={call.error === null ? 'ok' : 'danger'}>{call.status ?? '–'}</Badge>
            <span>{call.event}</span>
            <span className="text-muted">{t('webhooks.attempt', { count: call.attempt })}</span>
            <span className="text-muted">{call.duration_ms} ms</span>
            <span className="min-w-0 flex-1 truncate text-muted">{call.error}</span>
            <span className="text-muted">{ago(call.created_at ?? '')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
