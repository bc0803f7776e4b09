import { UserMinus } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../../app/session-context.ts';
import { auth, type Member } from '../../../client/auth.ts';
import type { Role } from '../../../client/session.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Badge } from '../../../ui/badge.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Select } from '../../../ui/select.tsx';
import { givenRoles, usePeopleWrite } from './use-people-write.ts';

/** One person with their role. Nobody changes or removes themselves. */
export function MemberRow({ member, manages }: { member: Member; manages: boolean }) {
  const { t } = useI18n();
  const { user, role } = useSession();
  const self = member.user.id === user.id;
  const changeable = manages && !self && (member.role !== 'owner' || role === 'owner');
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line-soft px-4 py-2 last:border-0">
      <div className="min-w-40 flex-1">
        <p className="truncate font-medium">
          {member.user.name} {self && <span className="font-normal text-faint">({t('people.you')})</span>}
        </p>
        <p className="truncate text-xs text-muted">{member.user.email}</p>
      </div>
      {changeable ? <RoleControls member={member} /> : <Badge>{t(`role.${member.role as Role}`)}</Badge>}
    </li>
  );
}

function RoleControls({ member }: { member: Member }) {
  const { t } = useI18n();
  const { role } = useSession();
  const [asking, setAsking] = useState(false);
  const setRole = usePeopleWrite(
    (next: string) => auth.setRole({ memberId: member.id, role: next }),
    t('people.roleChanged', { name: member.user.name }),
  );
  const remove = usePeopleWrite(() => auth.removeMember(member.id), t('people.removed', { name: member.user.name }));
  const roles = role === 'owner' ? (['owner', ...givenRoles] as const) : givenRoles;
  return (
    <div className="flex items-center gap-2">
      <Select
        aria-label={t('people.roleOf', { name: member.user.name })}
        size="sm"
        className="w-36!"
        value={member.role}
        disabled={setRole.isPending}
        options={roles.map((value) => ({ value, label: t(`role.${value}`), hint: t(`people.roleHint.${value}`) }))}
        onChange={(next) => next !== member.role && setRole.mutate(next)}
      />
      <IconButton label={t('people.remove')} tone="danger" icon={<UserMinus />} onClick={() => setAsking(true)} />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('people.removeTitle', { name: member.user.name })}
        body={t('people.removeBody')}
        confirm={t('people.remove')}
        busy={remove.isPending}
        onConfirm={() => remove.mutate(undefined, { onSettled: () => setAsking(false) })}
      />
    </div>
  );
}
