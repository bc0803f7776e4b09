import { useSession } from '../../../app/session-context.ts';
import { maySell } from '../../../client/session.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { statusOf } from '../data/document.ts';
import { reviseDocument } from '../data/document-calls.ts';
import type { DocumentWrites } from '../data/use-document-writes.ts';
import { useDesk } from './desk-context.ts';

const tones = { pending: 'accent', approved: 'ok', rejected: 'danger', expired: 'warn' } as const;

/** Why nothing can be changed here, and how to change it all the same. */
export function DocumentBanners({ writes }: { writes: DocumentWrites }) {
  const { t, date } = useI18n();
  const { role } = useSession();
  const { document, write } = useDesk();
  const status = statusOf(document);
  if (status === 'draft') return null;
  const at = document.approved_at ?? document.rejected_at ?? document.locked_at;
  const revise = () => {
    write(reviseDocument(document.id, t('documents.action.revise'))).catch(() => undefined);
  };
  return (
    <Notice
      tone={tones[status]}
      className="mb-4"
      actions={
        maySell(role) &&
        status !== 'approved' && (
          <Button size="sm" busy={writes.state === 'saving'} onClick={revise}>
            {t('documents.action.revise')}
          </Button>
        )
      }
    >
      {t(`documents.banner.${status}`, { date: at ? date(at, 'dateTime') : '' })}
    </Notice>
  );
}
