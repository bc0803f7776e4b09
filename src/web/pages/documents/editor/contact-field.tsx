import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { type Contact, contactName } from '../data/document.ts';
import { ContactDialog } from './contact-dialog.tsx';
import { ContactSearch } from './contact-search.tsx';
import { useDesk } from './desk-context.ts';

/** Who gets the document: somebody known, or somebody new who is created at once. */
export function ContactField({ onPick }: { onPick: (contact: Contact) => void }) {
  const { t } = useI18n();
  const { document, readOnly } = useDesk();
  const [choosing, setChoosing] = useState(false);
  const [editing, setEditing] = useState<{ readonly contact: Contact | null; readonly name: string } | null>(null);
  const { contact } = document;
  const company = contact?.company ?? document.company;
  const picked = (chosen: Contact) => {
    setChoosing(false);
    setEditing(null);
    onPick(chosen);
  };
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span className="text-xs font-medium text-muted">{t('documents.contact')}</span>
      {contact && !choosing ? (
        <div className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            <p className="truncate text-sm leading-8 font-medium">
              {contactName(contact)}
              {company && <span className="font-normal text-muted"> · {company.name}</span>}
            </p>
            <p className="truncate text-xs text-faint">{contact.email ?? t('documents.contactNoMail')}</p>
          </div>
          {!readOnly && (
            <>
              <IconButton
                label={t('documents.contactEdit')}
                icon={<Pencil />}
                onClick={() => setEditing({ contact, name: '' })}
              />
              <Button size="sm" onClick={() => setChoosing(true)}>
                {t('documents.contactChange')}
              </Button>
            </>
          )}
        </div>
      ) : (
        <ContactSearch
          companyName={company?.name ?? ''}
          disabled={readOnly}
          onPick={picked}
          onNew={(name) => setEditing({ contact: null, name })}
        />
      )}
      {editing && (
        <ContactDialog
          contact={editing.contact}
          name={editing.name}
          company={company}
          onSaved={picked}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}
