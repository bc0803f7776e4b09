import { auth, type PendingInvitation } from '../../../client/auth.ts';
import type { Role } from '../../../client/session.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { usePeopleWrite } from './use-people-write.ts';

/** An invitation that was not answered yet; its link can be passed on by hand. */
export function InvitationRow({ invitation }: { invitation: PendingInvitation }) {
  const { t, date } = useI18n();
  const cancel = usePeopleWrite(() => auth.cancelInvitation(invitation.id), t('people.withdrawn'));
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line-soft px-4 py-2 last:border-0">
      <div className="min-w-40 flex-1">
        <p className="truncate font-medium">{invitation.email}</p>
        <p className="text-xs text-muted">{t('people.expires', { date: date(invitation.expiresAt) })}</p>
      </div>
      <Badge>{t(`role.${invitation.role as Role}`)}</Badge>
      <CopyButton text={`${location.origin}/app/invitation/${invitation.id}`} label={t('people.copyLink')} />
      <Button size="sm" variant="ghost" busy={cancel.isPending} onClick={() => cancel.mutate(undefined)}>
        {t('people.withdraw')}
      </Button>
    </li>
  );
}
