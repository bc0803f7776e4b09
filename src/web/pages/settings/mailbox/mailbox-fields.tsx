import { useI18n } from '../../../i18n/i18n-context.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { NumberField, SelectField, TextField } from '../../../ui/text-field.tsx';
import type { Draft } from '../../../ui/use-draft.ts';
import { type MailboxForm, usualPorts } from './mailbox-form.ts';

export interface MailboxFieldsProps {
  draft: Draft<MailboxForm>;
  issues: Readonly<Record<string, string>>;
}

/** Where the mailbox is and how to sign in. */
export function ServerFields({ draft, issues, hasPassword }: MailboxFieldsProps & { hasPassword: boolean }) {
  const { t } = useI18n();
  const { values, set } = draft;
  const securities = (['tls', 'starttls', 'plain'] as const).map((value) => ({
    value,
    label: t(`mailbox.security.${value}`),
  }));
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem_7rem]">
        <TextField
          label={t('mailbox.host')}
          required={true}
          value={values.host}
          error={issues['host']}
          input={{ placeholder: 'imap.example.com', spellCheck: false }}
          onChange={(host) => set('host', host)}
        />
        <SelectField
          label={t('mailbox.security')}
          options={securities}
          value={values.security}
          onChange={(value) => {
            const security = value as MailboxForm['security'];
            set('security', security);
            if (Object.values(usualPorts).includes(values.port)) set('port', usualPorts[security]);
          }}
        />
        <NumberField
          label={t('mailbox.port')}
          value={values.port}
          error={issues['port']}
          onChange={(port) => set('port', port)}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('mailbox.user')}
          required={true}
          value={values.user}
          error={issues['user']}
          input={{ autoComplete: 'off', spellCheck: false }}
          onChange={(user) => set('user', user)}
        />
        <TextField
          label={t('mailbox.password')}
          hint={hasPassword ? t('mailbox.passwordKept') : undefined}
          required={!hasPassword}
          value={values.password}
          error={issues['password']}
          input={{ type: 'password', autoComplete: 'new-password' }}
          onChange={(password) => set('password', password)}
        />
      </div>
    </>
  );
}

/** Which mails are taken, and where they go. */
export function TakingFields({ draft, issues }: MailboxFieldsProps) {
  const { t } = useI18n();
  const { values, set } = draft;
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          label={t('mailbox.folder')}
          required={true}
          value={values.folder}
          error={issues['folder']}
          onChange={(folder) => set('folder', folder)}
        />
        <TextField
          label={t('mailbox.moveTo')}
          hint={t('mailbox.moveToHint')}
          value={values.moveTo}
          error={issues['moveTo']}
          onChange={(moveTo) => set('moveTo', moveTo)}
        />
        <NumberField
          label={t('mailbox.every')}
          suffix="s"
          value={values.everySeconds}
          error={issues['everySeconds']}
          onChange={(seconds) => set('everySeconds', seconds)}
        />
      </div>
      <Checkbox
        checked={values.readExisting}
        onChange={(value) => set('readExisting', value)}
        label={t('mailbox.readExisting')}
        hint={t('mailbox.readExistingHint')}
      />
    </div>
  );
}
