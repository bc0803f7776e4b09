import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiKey, keysQuery, keyWrites } from '../../../client/company.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { toast } from '../../../ui/toast.ts';
import { useErrorText } from '../../../ui/use-error-text.ts';

/** One key: what it opens, and how to revoke it. */
export function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const { t, ago } = useI18n();
  const text = useErrorText();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const revoke = useMutation({
    mutationFn: () => keyWrites.revoke(apiKey.id),
    onSuccess: async () => {
      setAsking(false);
      toast.ok(t('keys.revoked'));
      await queries.invalidateQueries({ queryKey: keysQuery.queryKey });
    },
    onError: (error) => toast.problem(text(error)),
  });
  const used = apiKey.lastUsedAt ? t('keys.lastUsed', { when: ago(apiKey.lastUsedAt) }) : t('keys.neverUsed');
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line-soft px-4 py-2 last:border-0">
      <div className="min-w-40 flex-1">
        <p className="truncate font-medium">
          {apiKey.name} <span className="font-mono text-xs font-normal text-faint">{apiKey.prefix}…</span>
        </p>
        <p className="text-xs text-muted">
          {t('keys.created', { when: ago(apiKey.createdAt) })} · {used}
        </p>
      </div>
      <Badge>{apiKey.door}</Badge>
      <Badge>{t(`role.${apiKey.role}`)}</Badge>
      <Badge tone={apiKey.mode === 'live' ? 'ok' : 'warn'}>{t(`keys.${apiKey.mode}`)}</Badge>
      <Button size="sm" variant="ghost" onClick={() => setAsking(true)}>
        {t('keys.revoke')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('keys.revokeTitle', { name: apiKey.name })}
        body={t('keys.revokeBody')}
        confirm={t('keys.revoke')}
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate()}
      />
    </li>
  );
}
