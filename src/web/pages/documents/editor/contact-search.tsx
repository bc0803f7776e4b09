import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { SuggestInput } from '../../../ui/suggest-input.tsx';
import { useSettled } from '../../offers/data/use-settled.ts';
import { type Contact, contactName } from '../data/document.ts';
import { contactsQuery } from '../data/document-queries.ts';

const newId = 'new';

export interface ContactSearchProps {
  companyName: string;
  disabled: boolean;
  onPick: (contact: Contact) => void;
  onNew: (name: string) => void;
}

/** Finds a contact by name, address or company, or begins a new one. */
export function ContactSearch({ companyName, disabled, onPick, onNew }: ContactSearchProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const words = useSettled(typed.trim());
  const found = useQuery(contactsQuery(words));
  const contacts = (found.data ?? []).slice(0, 8);
  const pick = (value: string) => {
    const contact = contacts.find(({ id }) => id === value);
    if (contact) onPick(contact);
    else onNew(typed.trim());
  };
  const known = contacts.map((contact) => ({
    value: contact.id,
    label: contactName(contact),
    hint: [contact.company?.name, contact.email].filter(Boolean).join(' · ') || undefined,
  }));
  const fresh = {
    value: newId,
    label: t('documents.contactNew', { name: typed.trim() }),
    end: <UserPlus className="size-4 text-muted" aria-hidden="true" />,
  };
  return (
    <>
      <SuggestInput
        aria-label={t('documents.contact')}
        placeholder={t('documents.contactSearch')}
        search={true}
        value={typed}
        onChange={setTyped}
        disabled={disabled}
        busy={found.isFetching}
        suggestions={[...known, ...(typed.trim() === '' ? [] : [fresh])]}
        onPick={({ value }) => pick(value)}
      />
      <div className="flex items-center justify-between gap-2">
        <span className="truncate text-xs text-faint">{companyName}</span>
        {!disabled && (
          <Button size="sm" variant="ghost" onClick={() => onNew(typed.trim())}>
            <UserPlus className="size-3.5" aria-hidden="true" />
            {t('documents.contactCreate')}
          </Button>
        )}
      </div>
    </>
  );
}
