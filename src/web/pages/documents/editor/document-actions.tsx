import { useNavigate } from '@tanstack/react-router';
import {
  CopyPlus,
  Download,
  Ellipsis,
  FileSearch,
  FileText,
  LayoutTemplate,
  PanelRight,
  Send,
  Trash2,
} from 'lucide-react';
import { useSession } from '../../../app/session-context.ts';
import { mayManage, maySell } from '../../../client/session.ts';
import { templatesPath } from '../../../client/templates.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../../ui/menu.tsx';
import { toast } from '../../../ui/toast.ts';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { useWrite } from '../../../ui/use-write.ts';
import { BillAction } from '../../invoices/bill-action.tsx';
import { documentCalls } from '../data/document-calls.ts';
import { documentsPath } from '../data/document-queries.ts';
import { focusFirstLine } from '../grid/focus-cell.ts';
import { useDesk } from './desk-context.ts';
import { ownPath } from './own-path.ts';
import { saveAsTemplate } from './save-as-template.ts';
import type { Preview } from './use-preview.ts';

/** What can be done with the whole document, the next step last. */
export function DocumentActions({ onSend, preview }: { onSend: () => void; preview: Preview }) {
  const { t } = useI18n();
  const { role } = useSession();
  const { document } = useDesk();
  const sells = maySell(role);
  const label = t(preview.isOpen ? 'documents.preview.hide' : 'documents.preview.show');
  useShortcuts([
    { keys: 'p', label: t('documents.preview.show'), run: preview.toggle },
    { keys: 'e', label: t('documents.lines.edit'), run: focusFirstLine },
    ...(sells ? [{ keys: 's', label: t('documents.action.send'), run: onSend }] : []),
  ]);
  const isBillable = sells && document.is_approved && document.billed_total < document.billable_total;
  return (
    <>
      <MoreMenu />
      <Button onClick={preview.toggle} aria-pressed={preview.isOpen} title={label}>
        <PanelRight className="size-4" aria-hidden="true" />
        <span className="max-sm:sr-only">{t('documents.preview.title')}</span>
      </Button>
      {isBillable && <BillAction document={document} />}
      {sells && (
        <Button variant={document.is_approved || document.is_rejected ? 'secondary' : 'primary'} onClick={onSend}>
          <Send className="size-4" aria-hidden="true" />
          {t(document.is_locked ? 'documents.action.sendAgain' : 'documents.action.send')}
        </Button>
      )}
    </>
  );
}

function MoreMenu() {
  const { t } = useI18n();
  const { role } = useSession();
  const { document } = useDesk();
  const navigate = useNavigate();
  const { run } = useWrite(documentsPath);
  const { id } = document;
  const go = (to: string) => {
    navigate({ to }).catch(() => undefined);
  };
  const templates = useWrite(templatesPath);
  const saveAs = async () => {
    if (await templates.run(() => saveAsTemplate(document))) toast.ok(t('templates.savedAs'));
  };
  const duplicate = () => {
    run(async () => go(`/documents/${(await documentCalls.duplicate(id)).id}`)).catch(() => undefined);
  };
  const remove = async () => {
    if (!(await run(() => documentCalls.remove(id)))) return;
    go('/documents');
    toast.ok(t('offers.deleted', { name: document.name ?? document.number }), {
      label: t('offers.undo'),
      run: () => run(() => documentCalls.restore(id)).catch(() => undefined),
    });
  };
  return (
    <Menu trigger={<IconButton label={t('action.more')} icon={<Ellipsis />} />}>
      <MenuItem icon={<FileText />} onSelect={() => window.open(ownPath(document.pdf_url), '_blank', 'noreferrer')}>
        {t('offers.pdf.open')}
      </MenuItem>
      {document.is_approved && (
        <MenuItem
          icon={<Download />}
          onSelect={() => window.open(ownPath(document.order_confirmation_pdf_url), '_blank', 'noreferrer')}
        >
          {t('documents.action.confirmation')}
        </MenuItem>
      )}
      <MenuItem icon={<FileSearch />} onSelect={() => go(`/offers/${id}`)}>
        {t('documents.action.review')}
      </MenuItem>
      {mayManage(role) && (
        <MenuItem icon={<LayoutTemplate />} onSelect={() => saveAs().catch(() => undefined)}>
          {t('templates.saveAs')}
        </MenuItem>
      )}
      {maySell(role) && (
        <>
          <MenuSeparator />
          <MenuItem icon={<CopyPlus />} onSelect={duplicate}>
            {t('documents.action.duplicate')}
          </MenuItem>
          <MenuItem icon={<Trash2 />} danger={true} onSelect={() => remove().catch(() => undefined)}>
            {t('offers.action.delete')}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
