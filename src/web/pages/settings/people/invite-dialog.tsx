import { useState } from 'react';
import { auth } from '../../../client/auth.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextField } from '../../../ui/text-field.tsx';
import { givenRoles, usePeopleWrite } from './use-people-write.ts';

/** Invites somebody by mail. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<string>('member');
  const invite = usePeopleWrite(() => auth.invite({ email: email.trim(), role }), t('people.invited', { email }));
  return (
    <Dialog
      open={true}
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={t('people.invite')}
      description={t('people.inviteHint')}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" form="invite" variant="primary" busy={invite.isPending}>
            {t('people.send')}
          </Button>
        </>
      }
    >
      <form
        id="invite"
        className="flex flex-col gap-4 pb-1"
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate(undefined, { onSuccess: onClose });
        }}
      >
        <TextField
          label={t('start.email')}
          required={true}
          input={{ type: 'email', autoComplete: 'off' }}
          value={email}
          onChange={setEmail}
        />
        <SelectField
          label={t('people.role')}
          hint={t(`people.roleHint.${role as (typeof givenRoles)[number]}`)}
          options={givenRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
          value={role}
          onChange={setRole}
        />
      </form>
    </Dialog>
  );
}
