import { Link } from '@tanstack/react-router';
import { Plus, Search } from 'lucide-react';
import { Fragment } from 'react';
import { maySell } from '../client/session.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { Badge } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { AccountMenu } from './account-menu.tsx';
import { CompanyMark } from './company-mark.tsx';
import { endsGroup, type NavigationEntry, startsGroup } from './navigation.ts';
import { useSession } from './session-context.ts';
import { useNavigation } from './use-navigation.ts';

export interface SidebarProps {
  onSearch: () => void;
  onHelp: () => void;
}

export function Sidebar({ onSearch, onHelp }: SidebarProps) {
  const { t } = useI18n();
  const navigation = useNavigation();
  const { company, role } = useSession();
  return (
    <div className="hidden w-56 shrink-0 flex-col gap-3 p-3 md:flex">
      <div className="flex h-9 items-center gap-2.5 px-1">
        <CompanyMark company={company} />
        <span className="min-w-0 flex-1 truncate font-semibold" title={company.name}>
          {company.name}
        </span>
        {company.demo && (
          <Tooltip label={t('nav.demoHint')} side="bottom">
            <span>
              <Badge tone="warn">Demo</Badge>
            </span>
          </Tooltip>
        )}
      </div>
      <button
        type="button"
        onClick={onSearch}
        className="flex h-8 items-center gap-2 rounded-md border border-line bg-surface px-2.5 text-muted shadow-lift hover:text-ink"
      >
        <Search className="size-4" aria-hidden="true" />
        <span className="flex-1 text-left">{t('nav.search')}</span>
        <Kbd keys="mod+k" />
      </button>
      {maySell(role) && (
        <ButtonLink to="/offers/new" variant="primary">
          <Plus className="size-4" aria-hidden="true" />
          {t('nav.newOffer')}
        </ButtonLink>
      )}
      <nav aria-label={t('nav.main')} className="flex flex-1 flex-col gap-0.5">
        {navigation.map((entry, at) => (
          <Fragment key={entry.to}>
            {entry.group && startsGroup(navigation, at) && (
              <span className="mt-3 mb-0.5 px-2 text-2xs font-medium tracking-wide text-faint">{t(entry.group)}</span>
            )}
            {endsGroup(navigation, at) && <span className="h-3" />}
            <SidebarLink entry={entry} />
          </Fragment>
        ))}
      </nav>
      <AccountMenu onHelp={onHelp} />
    </div>
  );
}

function SidebarLink({ entry }: { entry: NavigationEntry }) {
  const { t } = useI18n();
  const Icon = entry.icon;
  return (
    <Link
      to={entry.to}
      activeProps={{ 'aria-current': 'page' }}
      className="flex h-8 items-center gap-2.5 rounded-md px-2 font-medium text-muted hover:bg-hover hover:text-ink aria-[current=page]:bg-press aria-[current=page]:text-ink [&_svg]:aria-[current=page]:text-accent-text"
    >
      <Icon className="size-4" aria-hidden="true" />
      {t(entry.label)}
    </Link>
  );
}
