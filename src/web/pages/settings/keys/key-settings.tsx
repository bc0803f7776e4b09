import { useQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { keysQuery } from '../../../client/company.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { KeyRow } from './key-row.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';

/** Keys for machines. */
export function KeySettings() {
  const { t } = useI18n();
  const [creating, setCreating] = useState(false);
  const keys = useQuery(keysQuery);
  const create = (
    <Button size="sm" onClick={() => setCreating(true)}>
      <Plus className="size-3.5" aria-hidden="true" />
      {t('keys.new')}
    </Button>
  );
  return (
    <>
      <Card title={t('settings.keys')} description={t('keys.hint')} actions={create} flush={true}>
        {keys.isPending && <SkeletonRows rows={3} />}
        {keys.error && <ErrorState error={keys.error} onRetry={() => keys.refetch().catch(() => undefined)} />}
        {keys.data?.length === 0 && (
          <EmptyState icon={<KeyRound />} title={t('keys.emptyTitle')} body={t('keys.emptyBody')} />
        )}
        <ul>
          {keys.data?.map((key) => (
            <KeyRow key={key.id} apiKey={key} />
          ))}
        </ul>
      </Card>
      {creating && <NewKeyDialog onClose={() => setCreating(false)} />}
    </>
  );
}
