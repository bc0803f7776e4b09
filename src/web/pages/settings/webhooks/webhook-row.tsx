import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Pause, Pencil, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../../ui/menu.tsx';
import { toast } from '../../../ui/toast.ts';
import { useWrite } from '../../../ui/use-write.ts';
import { type Webhook, webhookCalls, webhookLogQuery } from './webhook-calls.ts';
import { WebhookDialog } from './webhook-dialog.tsx';
import { WebhookLog } from './webhook-log.tsx';

type Opened = 'log' | 'edit' | 'remove' | null;

/** From here on the server leaves a webhook alone until somebody changes it. */
const givenUp = 50;

/** One webhook: where it goes, how it fares, and what can be done with it. */
export function WebhookRow({ webhook }: { webhook: Webhook }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const { run, busy } = useWrite('/api/webhook');
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const { id, url, is_active: isActive } = webhook;
  const test = async () => {
    if (!(await run(() => webhookCalls.test(id)))) return;
    setOpened('log');
    await queries.invalidateQueries({ queryKey: webhookLogQuery(id).queryKey });
  };
  const turn = async () => {
    const done = await run(() => webhookCalls.edit(id, { is_active: !isActive }));
    if (done) toast.ok(t(isActive ? 'webhooks.turnedOff' : 'webhooks.turnedOn'));
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line-soft px-4 py-3 last:border-0">
      <Target webhook={webhook} />
      <div className="flex items-center gap-1">
        <Button size="sm" busy={busy} disabled={!isActive} onClick={() => test().catch(() => undefined)}>
          {t('webhooks.test')}
        </Button>
        <Button size="sm" variant="ghost" onClick={() => setOpened('log')}>
          {t('webhooks.log')}
        </Button>
        <Menu trigger={<IconButton label={`${t('action.more')}: ${url}`} icon={<Ellipsis />} />}>
          <MenuItem icon={<Pencil />} onSelect={() => setOpened('edit')}>
            {t('action.edit')}
          </MenuItem>
          <MenuItem icon={isActive ? <Pause /> : <Play />} onSelect={() => turn().catch(() => undefined)}>
            {t(isActive ? 'webhooks.turnOff' : 'webhooks.turnOn')}
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={<Trash2 />} danger={true} onSelect={() => setOpened('remove')}>
            {t('webhooks.remove')}
          </MenuItem>
        </Menu>
      </div>
      {opened === 'edit' && <WebhookDialog webhook={webhook} onClose={close} />}
      {opened === 'log' && <WebhookLog webhook={webhook} onClose={close} />}
      <ConfirmDialog
        open={opened === 'remove'}
        onOpenChange={(open) => !open && close()}
        title={t('webhooks.removeTitle')}
        body={url}
        confirm={t('webhooks.remove')}
        busy={busy}
        onConfirm={() => {
          run(() => webhookCalls.remove(id)).catch(() => undefined);
        }}
      />
    </li>
  );
}

/** Where it goes, what it hears, and how it fares. */
function Target({ webhook }: { webhook: Webhook }) {
  const { t } = useI18n();
  return (
    <div className="flex min-w-48 flex-1 flex-col gap-1">
      <p className="truncate font-mono text-sm" title={webhook.url}>
        {webhook.url}
      </p>
      <div className="flex flex-wrap gap-1.5">
        <Badge>{webhook.event === '*' ? t('webhooks.all') : webhook.event}</Badge>
        <Standing webhook={webhook} />
      </div>
    </div>
  );
}

/** Off, failing, or given up; nothing while all is well. */
function Standing({ webhook: { is_active: isActive, failed_count: failed } }: { webhook: Webhook }) {
  const { t } = useI18n();
  if (!isActive) return <Badge tone="neutral">{t('webhooks.off')}</Badge>;
  if (failed >= givenUp) return <Badge tone="danger">{t('webhooks.givenUp', { count: failed })}</Badge>;
  if (failed > 0) return <Badge tone="warn">{t('webhooks.failed', { count: failed })}</Badge>;
  return null;
}
