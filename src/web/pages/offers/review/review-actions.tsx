import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  Check,
  Download,
  Ellipsis,
  FilePen,
  FileText,
  History,
  Mail,
  RefreshCw,
  RotateCcw,
  Trash2,
  XCircle,
} from 'lucide-react';
import { useSession } from '../../../app/session-context.ts';
import { maySell } from '../../../client/session.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../../ui/menu.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { offersPath, revisionsQuery } from '../data/offer-queries.ts';
import { patchOffer } from '../data/offer-write.ts';
import { ChatButton } from './chat/chat-button.tsx';
import { CopyReplyButton } from './copy-reply-button.tsx';
import { useReview } from './review-context.ts';
import { useDeleteOffer } from './use-delete-offer.ts';

/** What can be done with the whole offer, the next step last. */
export function ReviewActions() {
  const { t } = useI18n();
  const { role } = useSession();
  const { offer, openPanel } = useReview();
  const sells = maySell(role);
  return (
    <>
      <MoreMenu />
      <ChatButton />
      <CopyReplyButton />
      {sells && offer.status !== 'imported' && <WriteDocumentButton offerId={offer.id} />}
      {sells && (
        <Button onClick={() => openPanel('mail')} title={t('offers.action.mail')}>
          <Mail className="size-4" aria-hidden="true" />
          <span className="max-sm:sr-only">{t('offers.action.mail')}</span>
        </Button>
      )}
      {sells && (offer.status === 'draft' || offer.status === 'rejected') && (
        <Button variant="primary" onClick={() => openPanel('accept')}>
          <Check className="size-4" aria-hidden="true" />
          {t('offers.action.accept')}
          <Kbd keys="mod+enter" onAccent={true} className="max-xl:hidden" />
        </Button>
      )}
    </>
  );
}

function WriteDocumentButton({ offerId }: { offerId: string }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const open = () => {
    navigate({ to: `/documents/${offerId}` }).catch(() => undefined);
  };
  useShortcuts([{ keys: 'd', label: t('documents.write'), run: open }]);
  return (
    <Button onClick={open} title={t('documents.write')}>
      <FilePen className="size-4" aria-hidden="true" />
      <span className="max-sm:sr-only">{t('documents.write')}</span>
    </Button>
  );
}

function MoreMenu() {
  const { t } = useI18n();
  const { role } = useSession();
  const { offer, readOnly, redraft, write, openPanel } = useReview();
  const revisions = useQuery(revisionsQuery(offer));
  const remove = useDeleteOffer(offer);
  const pdf = `${offersPath}/${offer.id}/pdf`;
  const to = (status: 'draft' | 'rejected') => () => {
    write(patchOffer(() => ({ status }))).catch(() => undefined);
  };
  const sells = maySell(role);
  return (
    <Menu trigger={<IconButton label={t('action.more')} icon={<Ellipsis />} />}>
      <MenuItem icon={<FileText />} onSelect={() => window.open(pdf, '_blank', 'noreferrer')}>
        {t('offers.pdf.open')}
      </MenuItem>
      <MenuItem icon={<Download />} onSelect={() => window.location.assign(`${pdf}?download=1`)}>
        {t('offers.pdf.download')}
      </MenuItem>
      {revisions.data && (
        <MenuItem icon={<History />} onSelect={() => openPanel('history')}>
          {t('offers.history.title')}
        </MenuItem>
      )}
      {!readOnly && offer.clientRequest && (
        <MenuItem icon={<RefreshCw />} onSelect={() => void redraft.again()}>
          {t('review.redraft.again')}
        </MenuItem>
      )}
      {sells && offer.status !== 'imported' && <MenuSeparator />}
      {sells && offer.status === 'draft' && (
        <MenuItem icon={<XCircle />} onSelect={to('rejected')}>
          {t('offers.action.reject')}
        </MenuItem>
      )}
      {sells && (offer.status === 'rejected' || offer.status === 'accepted') && (
        <MenuItem icon={<RotateCcw />} onSelect={to('draft')}>
          {t('offers.action.reopen')}
        </MenuItem>
      )}
      {sells && offer.status !== 'imported' && (
        <MenuItem icon={<Trash2 />} danger={true} onSelect={remove}>
          {t('offers.action.delete')}
        </MenuItem>
      )}
    </Menu>
  );
}
