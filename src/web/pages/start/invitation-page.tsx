import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { auth } from '../../client/auth.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { AcceptInvitation } from './accept-invitation.tsx';
import { JoinForm } from './join-form.tsx';
import { StartLayout } from './start-layout.tsx';
import { StartLink } from './start-link.tsx';

/** Where the link of an invitation leads: accept it, with an account or by making one. */
export function InvitationPage() {
  const { t } = useI18n();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const person = useQuery({ queryKey: ['auth', 'session'], queryFn: () => auth.getSession(), retry: false });
  if (person.isPending) {
    return (
      <StartLayout title={t('start.inviteTitle')}>
        <SkeletonRows rows={3} />
      </StartLayout>
    );
  }
  if (person.data) return <AcceptInvitation id={id} email={person.data.user.email} />;
  return (
    <StartLayout
      title={t('start.inviteTitle')}
      subtitle={t('start.inviteNew')}
      footer={<StartLink answer={t('start.inviteSignIn')} to={`/sign-in?next=/invitation/${id}`} />}
    >
      <JoinForm id={id} />
    </StartLayout>
  );
}
