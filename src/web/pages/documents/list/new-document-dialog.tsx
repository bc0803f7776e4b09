import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../client/api.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { useWrite } from '../../../ui/use-write.ts';
import type { OfferDocument } from '../data/document.ts';
import { documentsPath } from '../data/document-queries.ts';
import { ContactDialog } from '../editor/contact-dialog.tsx';
import { ContactSearch } from '../editor/contact-search.tsx';

export interface NewDocumentDialogProps {
  /** The project that it belongs to. */
  projectId?: string | undefined;
  onClose: () => void;
}

/** A document starts with whom it is for; everything else is written on its page. */
export function NewDocumentDialog({ projectId, onClose }: NewDocumentDialogProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const { run, busy } = useWrite(documentsPath);
  const [name, setName] = useState<string | null>(null);
  const create = (contactId: string) => {
    const body = { contact_id: contactId, ...(projectId ? { project_id: projectId } : {}) };
    run(async () => {
      const { id } = await api.post<OfferDocument>(documentsPath, { body });
      await navigate({ to: `/documents/${id}` });
    }).catch(() => undefined);
  };
  if (name !== null) {
    return (
      <ContactDialog
        contact={null}
        name={name}
        company={null}
        onSaved={({ id }) => create(id)}
        onClose={() => setName(null)}
      />
    );
  }
  return (
    <Dialog
      open={true}
      onOpenChange={(open) => !open && onClose()}
      title={t('documents.new')}
      description={t('documents.newHint')}
    >
      <div className="pb-4">
        <ContactSearch companyName="" disabled={busy} onPick={({ id }) => create(id)} onNew={setName} />
      </div>
    </Dialog>
  );
}
