import { useQuery } from '@tanstack/react-query';
import { Inbox, RefreshCw } from 'lucide-react';
import { useSession } from '../../app/session-context.ts';
import { type IntakeMail, intakeCountsQuery, intakePath, mailboxQuery, mailboxWrites } from '../../client/intake.ts';
import { mayManage, maySell } from '../../client/session.ts';
import { usePagedList } from '../../client/use-paged-list.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { ListView } from '../../ui/list-view.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.ts';
import { useUrlFilters } from '../../ui/use-url-filters.ts';
import { useMailboxFault } from '../settings/mailbox/use-mailbox-fault.ts';
import { MailDetails } from './mail-details.tsx';
import { useIntakeColumns } from './use-intake-columns.tsx';
import { useRefresh } from './use-refresh.ts';

const defaults = { state: '', mail: '' };
const states = ['received', 'drafted', 'joined', 'skipped', 'refused', 'failed'] as const;

/** Mails that came into the mailbox, and what became of each. */
export function IntakePage() {
  const { t, number } = useI18n();
  const { role } = useSession();
  const columns = useIntakeColumns();
  const filters = useUrlFilters(defaults);
  const { state, mail } = filters.values;
  const list = usePagedList<IntakeMail>({ path: intakePath, query: { state } });
  const counts = useQuery(intakeCountsQuery).data;
  useRefresh(intakePath);
  return (
    <Page
      title={t('nav.intake')}
      layout="list"
      actions={<IntakeActions sells={maySell(role)} manages={mayManage(role)} />}
    >
      {mayManage(role) && <MailboxState />}
      <div className="flex flex-wrap items-center gap-3">
        <FilterSelect
          label={t('intake.state')}
          value={state}
          options={states.map((value) => ({
            value,
            label: `${t(`intake.state.${value}`)}${counts ? ` (${number(counts[value] ?? 0)})` : ''}`,
          }))}
          onChange={(value) => filters.set({ state: value })}
        />
      </div>
      <ListView
        label={t('nav.intake')}
        columns={columns}
        list={list}
        rowKey={(row) => row.id}
        rowTo={(row) => `/intake?${new URLSearchParams({ ...(state ? { state } : {}), mail: row.id })}`}
        filtered={state !== ''}
        onClear={filters.clear}
        empty={
          <EmptyState
            icon={<Inbox />}
            title={t('intake.emptyTitle')}
            body={t('intake.emptyBody')}
            actions={mayManage(role) && <ButtonLink to="/settings?tab=mailbox">{t('intake.setUp')}</ButtonLink>}
          />
        }
      />
      <MailDetails
        mail={list.rows.find(({ id }) => id === mail) ?? null}
        sells={maySell(role)}
        onClose={() => filters.set({ mail: '' })}
      />
    </Page>
  );
}

function IntakeActions({ sells, manages }: { sells: boolean; manages: boolean }) {
  const { t } = useI18n();
  const look = () => {
    mailboxWrites
      .look()
      .then(() => toast.ok(t('intake.looking')))
      .catch(() => toast.problem(t('error.unexpected')));
  };
  return (
    <>
      {manages && <ButtonLink to="/settings?tab=mailbox">{t('intake.settings')}</ButtonLink>}
      {sells && (
        <Button onClick={look}>
          <RefreshCw className="size-4" aria-hidden="true" />
          {t('intake.look')}
        </Button>
      )}
    </>
  );
}

/** Says when the mailbox cannot be read, or is off. */
function MailboxState() {
  const { t, ago } = useI18n();
  const faultText = useMailboxFault();
  const { data } = useQuery({ ...mailboxQuery, refetchInterval: 10_000 });
  if (data === undefined || data === null) return null;
  if (data.error) {
    return <Notice tone="danger">{t('intake.mailboxError', { reason: faultText(data.fault, data.error) })}</Notice>;
  }
  if (!data.active) return <Notice tone="warn">{t('intake.mailboxOff')}</Notice>;
  if (data.lookedAt === null) return null;
  return <p className="text-xs text-muted">{t('intake.lookedAt', { user: data.user, when: ago(data.lookedAt) })}</p>;
}
