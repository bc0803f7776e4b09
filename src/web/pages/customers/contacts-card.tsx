import { useQuery } from '@tanstack/react-query';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { type Contact, contactName } from '../documents/data/document.ts';
import { contactsQuery } from '../documents/data/document-queries.ts';
import { ContactDialog } from '../documents/editor/contact-dialog.tsx';

export interface ContactsCardProps {
  customer: { readonly id: string; readonly name: string };
  readOnly: boolean;
}

/** The people at a customer. */
export function ContactsCard({ customer, readOnly }: ContactsCardProps) {
  const { t } = useI18n();
  const contacts = useQuery(contactsQuery('', customer.id));
  const [editing, setEditing] = useState<{ readonly contact: Contact | null } | null>(null);
  const close = () => setEditing(null);
  return (
    <Card
      title={t('projects.contacts')}
      flush={true}
      actions={
        !readOnly && (
          <Button size="sm" onClick={() => setEditing({ contact: null })}>
            <Plus className="size-3.5" aria-hidden="true" />
            {t('documents.contactCreate')}
          </Button>
        )
      }
    >
      {contacts.isPending && <SkeletonRows rows={2} />}
      {contacts.error && !contacts.data && (
        <ErrorState error={contacts.error} onRetry={() => contacts.refetch().catch(() => undefined)} />
      )}
      {contacts.data?.length === 0 && <p className="p-4 text-sm text-muted">{t('projects.noContacts')}</p>}
      <ul>
        {contacts.data?.map((contact) => (
          <li key={contact.id} className="flex items-center gap-2 border-b border-line-soft px-4 py-2 last:border-0">
            <div className="min-w-0 flex-1">
              <p className="truncate text-sm font-medium">{contactName(contact)}</p>
              <p className="truncate text-xs text-muted">
                {[contact.position, contact.email].filter(Boolean).join(' · ') || t('documents.contactNoMail')}
              </p>
            </div>
            {!readOnly && (
              <IconButton
                label={`${t('documents.contactEdit')}: ${contactName(contact)}`}
                icon={<Pencil />}
                onClick={() => setEditing({ contact })}
              />
            )}
          </li>
        ))}
      </ul>
      {editing && <ContactDialog contact={editing.contact} company={customer} onSaved={close} onClose={close} />}
    </Card>
  );
}
