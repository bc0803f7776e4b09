import { Link } from '@tanstack/react-router';
import { Menu as MenuIcon, Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { PhoneMenu } from './phone-menu.tsx';
import { useNavigation } from './use-navigation.ts';

const item =
  'flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-2xs font-medium text-muted aria-[current=page]:text-accent-text -outline-offset-2 [&_svg]:size-5';

/** Navigation of a phone: the main areas within reach of the thumb. */
export function PhoneBar({ onSearch }: { onSearch: () => void }) {
  const { t } = useI18n();
  const navigation = useNavigation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <nav
        aria-label={t('nav.main')}
        className="flex shrink-0 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        {navigation
          .filter((entry) => entry.onPhone)
          .map(({ to, icon: Icon, label }) => (
            <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }} className={item}>
              <Icon aria-hidden="true" />
              {t(label)}
            </Link>
          ))}
        <BarButton icon={<Search aria-hidden="true" />} label={t('nav.search')} onClick={onSearch} />
        <BarButton icon={<MenuIcon aria-hidden="true" />} label={t('nav.more')} onClick={() => setOpen(true)} />
      </nav>
      <PhoneMenu open={open} onOpenChange={setOpen} />
    </>
  );
}

function BarButton({ icon, label, onClick }: { icon: ReactNode; label: string; onClick: () => void }) {
  return (
    <button type="button" className={item} onClick={onClick}>
      {icon}
      {label}
    </button>
  );
}
