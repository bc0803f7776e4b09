import { useQuery } from '@tanstack/react-query';
import { Plus, Webhook as WebhookIcon } from 'lucide-react';
import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { webhooksQuery } from './webhook-calls.ts';
import { WebhookDialog } from './webhook-dialog.tsx';
import { WebhookRow } from './webhook-row.tsx';

/** Whom the company tells when something happens. */
export function WebhookSettings() {
  const { t } = useI18n();
  const [creating, setCreating] = useState(false);
  const webhooks = useQuery(webhooksQuery);
  const create = (
    <Button size="sm" onClick={() => setCreating(true)}>
      <Plus className="size-3.5" aria-hidden="true" />
      {t('webhooks.new')}
    </Button>
  );
  return (
    <>
      <Card title={t('settings.webhooks')} description={t('webhooks.hint')} actions={create} flush={true}>
        {webhooks.isPending && <SkeletonRows rows={3} />}
        {webhooks.error && (
          <ErrorState error={webhooks.error} onRetry={() => webhooks.refetch().catch(() => undefined)} />
        )}
        {webhooks.data?.length === 0 && (
          <EmptyState
            icon={<WebhookIcon />}
            title={t('webhooks.emptyTitle')}
            body={t('webhooks.emptyBody')}
            actions={create}
          />
        )}
        <ul>
          {webhooks.data?.map((webhook) => (
            <WebhookRow key={webhook.id} webhook={webhook} />
          ))}
        </ul>
      </Card>
      {creating && <WebhookDialog webhook={null} onClose={() => setCreating(false)} />}
    </>
  );
}
