import { useSession } from '../../../app/session-context.ts';
import { maySell } from '../../../client/session.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { statusOf } from '../data/document.ts';
import { reviseDocument } from '../data/document-calls.ts';
import type { DocumentWrites } from '../data/document-write.ts';
import { useDesk } from './desk-context.ts';
import { LostNotice } from './lost-notice.tsx';
import { type ActivityKind, activityKind, recipientsOf } from './use-activity-text.ts';

const tones = { pending: 'accent', approved: 'ok', rejected: 'danger', expired: 'warn' } as const;

/** Why nothing can be changed here, and how to change it all the same. */
export function DocumentBanners({ writes }: { writes: DocumentWrites }) {
  const { t, date } = useI18n();
  const { role } = useSession();
  const { document, write } = useDesk();
  const status = statusOf(document);
  if (status === 'draft')
    return (
      <>
        <LostNotice writes={writes} />
        <UndeliveredNotice />
      </>
    );
  const at = document.approved_at ?? document.rejected_at ?? document.locked_at;
  const revise = () => {
    write(reviseDocument(document.id, t('documents.action.revise'))).catch(() => undefined);
  };
  return (
    <>
      <LostNotice writes={writes} />
      <UndeliveredNotice />
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
    </>
  );
}

/** The newest mail did not arrive. An answer of the client shows that some way to them was found. */
function UndeliveredNotice() {
  const { t } = useI18n();
  const { document } = useDesk();
  const telling: readonly (ActivityKind | null)[] = ['sent', 'undelivered', 'viewed', 'approved', 'rejected'];
  const newest = document.activities.find((activity) => telling.includes(activityKind(activity)));
  if (!newest || activityKind(newest) !== 'undelivered') return null;
  return (
    <Notice tone="danger" className="mb-4">
      {t('documents.banner.undelivered', { to: recipientsOf(newest) })}
    </Notice>
  );
}
