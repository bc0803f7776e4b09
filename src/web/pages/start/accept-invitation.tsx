import { useMutation, useQuery } from '@tanstack/react-query';
import { ApiError } from '../../client/api-error.ts';
import { auth } from '../../client/auth.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { StartLayout } from './start-layout.tsx';
import { StartLink } from './start-link.tsx';
import { StartProblem } from './start-problem.tsx';
import { useEnterApp } from './use-enter-app.ts';

/** Somebody signed in looks at an invitation and accepts it. */
export function AcceptInvitation({ id, email }: { id: string; email: string }) {
  const { t } = useI18n();
  const enter = useEnterApp();
  const invitation = useQuery({
    queryKey: ['auth', 'invitation', id],
    queryFn: () => auth.getInvitation(id),
    retry: false,
  });
  const accept = useMutation({
    mutationFn: async () => {
      await auth.acceptInvitation(id);
      await enter();
    },
  });
  if (invitation.error) return <Gone error={invitation.error} />;
  if (!invitation.data) {
    return (
      <StartLayout title={t('start.inviteTitle')}>
        <SkeletonRows rows={2} />
      </StartLayout>
    );
  }
  const company = invitation.data.organizationName;
  return (
    <StartLayout
      title={t('start.inviteJoin', { company })}
      subtitle={t('start.inviteBody', { inviter: invitation.data.inviterEmail })}
    >
      <div className="flex flex-col gap-4">
        <StartProblem error={accept.error} />
        <p className="text-center text-muted">{t('start.inviteAs', { email })}</p>
        <Button variant="primary" size="lg" busy={accept.isPending} onClick={() => accept.mutate()}>
          {t('start.inviteJoin', { company })}
        </Button>
      </div>
    </StartLayout>
  );
}

function Gone({ error }: { error: unknown }) {
  const { t } = useI18n();
  const other = error instanceof ApiError && error.code === 'YOU_ARE_NOT_THE_RECIPIENT_OF_THE_INVITATION';
  return (
    <StartLayout title={t('start.inviteGone')} footer={<StartLink answer={t('notFound.home')} to="/offers" />}>
      <p className="text-center text-muted">{other ? t('start.inviteOther') : t('start.inviteGoneBody')}</p>
    </StartLayout>
  );
}
