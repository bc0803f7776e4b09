import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../../app/session-context.ts';
import { keysQuery, keyWrites, type NewKey } from '../../../client/company.ts';
import type { Role } from '../../../client/session.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SelectField, TextField } from '../../../ui/text-field.tsx';
import { useErrorText } from '../../../ui/use-error-text.ts';
import { SecretDialog } from '../secret-dialog.tsx';

/** Makes a key; afterwards the same dialog shows its secret, once. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const text = useErrorText();
  const queries = useQueryClient();
  const [values, setValues] = useState<NewKey>({ name: '', door: 'drafts', role: 'member', mode: 'live' });
  const create = useMutation({
    mutationFn: () => keyWrites.create({ ...values, name: values.name.trim() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keysQuery.queryKey }),
  });
  if (create.data) {
    const { secret } = create.data;
    return <SecretDialog title={t('keys.secretTitle')} warning={t('keys.once')} secret={secret} onClose={onClose} />;
  }
  return (
    <Dialog
      open={true}
      onOpenChange={(open) => !open && onClose()}
      title={t('keys.new')}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" form="new-key" variant="primary" busy={create.isPending}>
            {t('keys.create')}
          </Button>
        </>
      }
    >
      <form
        id="new-key"
        className="flex flex-col gap-4 pb-1"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        {create.error && <Notice tone="danger">{text(create.error)}</Notice>}
        <KeyFields values={values} onChange={(change) => setValues({ ...values, ...change })} />
      </form>
    </Dialog>
  );
}

function KeyFields({ values, onChange }: { values: NewKey; onChange: (change: Partial<NewKey>) => void }) {
  const { t } = useI18n();
  const { doors } = useSession();
  const roles: readonly Role[] = ['owner', 'admin', 'member', 'viewer'];
  const open = [...new Set([...doors, 'admin'])];
  return (
    <>
      <TextField
        label={t('keys.name')}
        hint={t('keys.nameHint')}
        required={true}
        value={values.name}
        onChange={(name) => onChange({ name })}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField
          label={t('keys.door')}
          options={open.map((value) => ({ value, label: value }))}
          value={values.door}
          onChange={(door) => onChange({ door })}
        />
        <SelectField
          label={t('people.role')}
          options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
          value={values.role}
          onChange={(role) => onChange({ role: role as Role })}
        />
        <SelectField
          label={t('keys.mode')}
          options={(['live', 'test'] as const).map((value) => ({ value, label: t(`keys.${value}`) }))}
          value={values.mode}
          onChange={(mode) => onChange({ mode: mode === 'test' ? 'test' : 'live' })}
        />
      </div>
    </>
  );
}
