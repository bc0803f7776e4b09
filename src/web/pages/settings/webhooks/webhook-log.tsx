import { useQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Badge } from '../../../ui/badge.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Drawer } from '../../../ui/drawer.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { type Webhook, type WebhookCall, webhookLogQuery } from './webhook-calls.ts';

/** The latest calls of a webhook: when, the how manieth attempt, what came back, and what was sent. */
export function WebhookLog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useI18n();
  const log = useQuery(webhookLogQuery(webhook.id));
  return (
    <Drawer open={true} onOpenChange={(open) => !open && onClose()} title={t('webhooks.log')} wide={true}>
      <p className="mb-3 truncate font-mono text-xs text-muted" title={webhook.url}>
        {webhook.url}
      </p>
      {log.isPending && <SkeletonRows rows={4} />}
      {log.error && <ErrorState error={log.error} onRetry={() => log.refetch().catch(() => undefined)} />}
      {log.data?.length === 0 && (
        <EmptyState icon={<ScrollText />} title={t('webhooks.noCalls')} body={t('webhooks.noCallsHint')} />
      )}
      <ul className="flex flex-col gap-2">
        {log.data?.map((call) => (
          <Call key={call.id} call={call} />
        ))}
      </ul>
    </Drawer>
  );
}

function Call({ call }: { call: WebhookCall }) {
  const { t, ago, date } = useI18n();
  const isGood = call.error === null;
  return (
    <li className="rounded-lg border border-line bg-surface">
      <details>
        <summary className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2 text-sm">
          <Badge tone={isGood ? 'ok' : 'danger'}>{call.status ?? t('webhooks.noAnswer')}</Badge>
          <span className="font-medium">{call.event}</span>
          <span className="text-muted">{t('webhooks.attempt', { count: call.attempt })}</span>
          <span className="text-muted tabular-nums">{call.duration_ms} ms</span>
          <time className="ml-auto text-xs text-faint" title={date(call.created_at ?? '', 'long')}>
            {ago(call.created_at ?? '')}
          </time>
          {!isGood && <span className="w-full break-words text-danger">{call.error}</span>}
        </summary>
        <div className="border-t border-line-soft p-3">
          {call.body === null ? (
            <p className="text-xs text-muted">{t('webhooks.noBody')}</p>
          ) : (
            <>
              <div className="mb-1 flex items-center justify-between gap-2">
                <span className="text-xs font-medium text-muted">{t('webhooks.body')}</span>
                <CopyButton text={call.body} />
              </div>
              <pre className="scroll-thin max-h-80 overflow-auto rounded-md bg-sunken p-2 font-mono text-2xs">
                {readable(call.body)}
              </pre>
            </>
          )}
        </div>
      </details>
    </li>
  );
}

function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
