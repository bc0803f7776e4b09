import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../../client/api.ts';
import { issuesByPath } from '../../../client/api-error.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SelectField, TextField } from '../../../ui/text-field.tsx';
import { useCountryOptions, useTextLanguageOptions } from '../../../ui/use-country-options.ts';
import { type Draft, useDraft } from '../../../ui/use-draft.ts';
import { useErrorText } from '../../../ui/use-error-text.ts';
import type { Company, Contact } from '../data/document.ts';
import { documentsPath } from '../data/document-queries.ts';
import { CompanyField } from './company-field.tsx';

export interface ContactDialogProps {
  /** null for a new one. */
  contact: Contact | null;
  /** First and last name as far as it was typed. */
  name?: string | undefined;
  company: Company | null | undefined;
  onSaved: (contact: Contact) => void;
  onClose: () => void;
}

const fields = [
  'salutation',
  'position',
  'firstname',
  'lastname',
  'email',
  'phone_mobile',
  'address',
  'zip',
  'city',
] as const;

/** A person at a customer: somebody new, or what is known of somebody. */
export function ContactDialog({ contact, name = '', company, onSaved, onClose }: ContactDialogProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const draft = useDraft(toForm(contact, name));
  const [employer, setEmployer] = useState<Company | null>(company ?? null);
  const save = useSaveContact(contact, (saved) => onSaved({ ...saved, company: employer }));
  const issues = issuesByPath(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const texts = Object.entries(draft.values).map(([key, value]) => [key, value.trim() || null]);
    save.run({ ...Object.fromEntries(texts), company_id: employer?.id ?? null });
  };
  return (
    <Dialog
      open={true}
      onOpenChange={(open) => !open && onClose()}
      title={t(contact ? 'documents.contactEdit' : 'documents.contactCreate')}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" type="submit" form="contact-form" busy={save.busy}>
            {t(contact ? 'action.save' : 'action.create')}
          </Button>
        </>
      }
    >
      <form id="contact-form" className="grid gap-3 sm:grid-cols-2" onSubmit={submit}>
        {save.error !== null && (
          <Notice tone="danger" className="sm:col-span-2">
            {errorText(save.error)}
          </Notice>
        )}
        <div className="sm:col-span-2">
          <CompanyField value={employer} onChange={setEmployer} />
        </div>
        <ContactFields draft={draft} issues={issues} />
      </form>
    </Dialog>
  );
}

interface ContactFieldsProps {
  draft: Draft<ReturnType<typeof toForm>>;
  issues: Readonly<Record<string, string>>;
}

function ContactFields({ draft, issues }: ContactFieldsProps) {
  const { t } = useI18n();
  const countries = useCountryOptions();
  const languages = useTextLanguageOptions();
  return (
    <>
      {fields.map((field) => (
        <TextField
          key={field}
          label={t(`documents.contact.${field}`)}
          value={draft.values[field]}
          error={issues[field]}
          input={field === 'email' ? { type: 'email' } : undefined}
          onChange={(value) => draft.set(field, value)}
        />
      ))}
      <SelectField
        label={t('address.country')}
        value={draft.values.country}
        options={countries}
        onChange={(value) => draft.set('country', value)}
      />
      <SelectField
        label={t('documents.language')}
        value={draft.values.preferred_language}
        options={[{ value: '', label: '–' }, ...languages]}
        onChange={(value) => draft.set('preferred_language', value)}
      />
    </>
  );
}

function toForm(contact: Contact | null, name: string) {
  const [first = '', ...rest] = name.split(/\s+/);
  const text = (value: string | null | undefined) => value ?? '';
  return {
    salutation: text(contact?.salutation),
    position: text(contact?.position),
    firstname: contact ? text(contact.firstname) : first,
    lastname: contact ? text(contact.lastname) : rest.join(' '),
    email: text(contact?.email),
    phone_mobile: text(contact?.phone_mobile),
    address: text(contact?.address),
    zip: text(contact?.zip),
    city: text(contact?.city),
    country: text(contact?.country),
    preferred_language: text(contact?.preferred_language?.slice(0, 2)),
  };
}

function useSaveContact(contact: Contact | null, onSaved: (saved: Contact) => void) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = (body: Readonly<Record<string, unknown>>) => {
    setBusy(true);
    const call = contact
      ? api.patch<Contact>(`/api/contact/${contact.id}`, { body })
      : api.post<Contact>('/api/contact', { body });
    call
      .then((saved) => {
        for (const path of ['/api/contact', documentsPath])
          queries.invalidateQueries({ queryKey: [path] }).catch(() => undefined);
        onSaved(saved);
      })
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return { run, busy, error };
}
