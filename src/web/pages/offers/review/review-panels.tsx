import { AcceptDialog } from './accept-dialog.tsx';
import { ChatDrawer } from './chat/chat-drawer.tsx';
import { DetailsDialog } from './details-dialog.tsx';
import { HistoryDrawer } from './history-drawer.tsx';
import { MailDialog } from './mail-dialog.tsx';
import type { Panel } from './review-context.ts';

/** The one dialog or drawer that is open; each starts fresh. */
export function ReviewPanels({ panel, onClose }: { panel: Panel | null; onClose: () => void }) {
  if (panel === 'accept') return <AcceptDialog onClose={onClose} />;
  if (panel === 'details') return <DetailsDialog onClose={onClose} />;
  if (panel === 'mail') return <MailDialog onClose={onClose} />;
  if (panel === 'chat') return <ChatDrawer onClose={onClose} />;
  return panel === 'history' ? <HistoryDrawer onClose={onClose} /> : null;
}
