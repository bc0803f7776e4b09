import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../../app/session-context.ts';
import { mayManage } from '../../../client/session.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { InvitationRow } from './invitation-row.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { MemberRow } from './member-row.tsx';
import { invitationsQuery, membersQuery } from './use-people-write.ts';

/** Who works here, and who was invited. */
export function PeopleSettings() {
  const { t } = useI18n();
  const { role } = useSession();
  const [inviting, setInviting] = useState(false);
  const members = useQuery(membersQuery);
  const manages = mayManage(role);
  const invite = manages && (
    <Button size="sm" onClick={() => setInviting(true)}>
      <UserPlus className="size-3.5" aria-hidden="true" />
      {t('people.invite')}
    </Button>
  );
  return (
    <div className="flex flex-col gap-4">
      <Card title={t('people.members')} actions={invite} flush={true}>
        {members.isPending && <SkeletonRows rows={3} />}
        {members.error && <ErrorState error={members.error} onRetry={() => members.refetch().catch(() => undefined)} />}
        <ul>
          {members.data?.map((member) => (
            <MemberRow key={member.id} member={member} manages={manages} />
          ))}
        </ul>
      </Card>
      {manages && <Invitations />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </div>
  );
}

function Invitations() {
  const { t } = useI18n();
  const invitations = useQuery(invitationsQuery);
  const pending = (invitations.data ?? []).filter(({ status }) => status === 'pending');
  if (pending.length === 0) return null;
  return (
    <Card title={t('people.invitations')} flush={true}>
      <ul>
        {pending.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </Card>
  );
}
