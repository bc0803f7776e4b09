import { useCallback, useMemo, useRef, useState } from 'react';
import { useSession } from '../../../app/session-context.ts';
import { maySell } from '../../../client/session.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { cx } from '../../../ui/cx.ts';
import { Page } from '../../../ui/page.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { OfferBillingCard } from '../../invoices/offer-billing-card.tsx';
import { isLocked, type OfferDocument, statusOf } from '../data/document.ts';
import type { DocumentWrite, DocumentWrites } from '../data/document-write.ts';
import { useDocumentWrites } from '../data/use-document-writes.ts';
import { LinesCard } from '../grid/lines-card.tsx';
import { SendDialog } from '../send/send-dialog.tsx';
import { ActivityCard } from './activity-card.tsx';
import { CommentsCard } from './comments-card.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DeskContext } from './desk-context.ts';
import { DocumentActions } from './document-actions.tsx';
import { DocumentBanners } from './document-banners.tsx';
import { FactsCard } from './facts-card.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { SaveMark } from './save-mark.tsx';
import { TextCard } from './text-card.tsx';
import { TotalsCard } from './totals-card.tsx';
import { usePreview } from './use-preview.ts';

/** Facts, texts and lines on the left; what the client sees on the right. */
export function DocumentDesk({ known }: { known: OfferDocument }) {
  const { t } = useI18n();
  const { role } = useSession();
  const writes = useDocumentWrites(known.id);
  const document = useShown(known, writes);
  const [sending, setSending] = useState(false);
  const preview = usePreview();
  const readOnly = isLocked(known) || !maySell(role);
  const { look, write } = useSeen(document, writes);
  const { pending } = writes;
  const arriving = useMemo(() => pending.flatMap(({ adds = [] }) => adds), [pending]);
  const desk = useMemo(() => ({ document, readOnly, arriving, write }), [document, readOnly, arriving, write]);
  return (
    <DeskContext value={desk}>
      <Page
        title={[document.number, document.name].filter(Boolean).join(' · ')}
        badge={
          <>
            <StatusBadge status={statusOf(known)} />
            <SaveMark writes={writes} />
          </>
        }
        back={{ to: '/documents', label: t('nav.documents') }}
        actions={<DocumentActions onSend={() => setSending(true)} preview={preview} />}
      >
        <div className="contents" onFocusCapture={look}>
          <DocumentBanners writes={writes} />
        </div>
        <div
          className={cx('grid items-start gap-4', preview.isOpen && 'lg:grid-cols-[minmax(0,1fr)_minmax(20rem,40%)]')}
        >
          <div className={cx('flex min-w-0 flex-col gap-4', preview.isOpen && 'max-lg:hidden')} onFocusCapture={look}>
            <FactsCard />
            <TextCard field="header" />
            <LinesCard />
            <TotalsCard />
            <TextCard field="footer" />
            <OfferBillingCard offer={document} />
            <div className="grid items-start gap-4 2xl:grid-cols-2">
              <CommentsCard />
              <ActivityCard />
            </div>
          </div>
          {preview.isOpen && <PreviewPane document={known} />}
        </div>
      </Page>
      {sending && <SendDialog document={known} onClose={() => setSending(false)} />}
      {writes.conflict && <ConflictDialog conflict={writes.conflict} />}
    </DeskContext>
  );
}

/** The document with what is still on its way. */
function useShown(known: OfferDocument, { pending }: DocumentWrites): OfferDocument {
  return useMemo(() => pending.reduce((document, { show }) => show?.(document) ?? document, known), [known, pending]);
}

/** Remembers the document as it was when the person went to the place that they change, so that no later change of a colleague is overwritten unseen. */
function useSeen(document: OfferDocument, { write: put }: DocumentWrites) {
  const shown = useRef(document);
  shown.current = document;
  const seen = useRef(document);
  const look = useCallback(() => {
    seen.current = shown.current;
  }, []);
  const write = useCallback(
    (change: DocumentWrite) => {
      const before = seen.current;
      seen.current = change.show?.(before) ?? before;
      return put(change, before);
    },
    [put],
  );
  return { look, write };
}
