import { Link } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { Fragment } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { Button } from '../ui/button.tsx';
import { Drawer } from '../ui/drawer.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { languageOptions, useSignOut, useThemeOptions } from './account-menu.tsx';
import { endsGroup, startsGroup } from './navigation.ts';
import { useSession } from './session-context.ts';
import { setTheme, type Theme, useTheme } from './theme.ts';
import { useNavigation } from './use-navigation.ts';

export interface PhoneMenuProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What does not fit in the phone's bar: further areas, theme, language, sign out. */
export function PhoneMenu({ open, onOpenChange }: PhoneMenuProps) {
  const { t, language, setLanguage } = useI18n();
  const { user, company } = useSession();
  const navigation = useNavigation();
  const theme = useTheme();
  const themes = useThemeOptions();
  const signOut = useSignOut();
  return (
    <Drawer open={open} onOpenChange={onOpenChange} title={company.name}>
      <div className="flex flex-col gap-6">
        <nav aria-label={t('nav.more')} className="flex flex-col">
          {navigation.map(({ to, icon: Icon, label, group }, at) => (
            <Fragment key={to}>
              {group && startsGroup(navigation, at) && (
                <span className="mt-3 px-2 text-xs font-medium text-faint">{t(group)}</span>
              )}
              {endsGroup(navigation, at) && <span className="h-3" />}
              <Link
                to={to}
                onClick={() => onOpenChange(false)}
                activeProps={{ 'aria-current': 'page' }}
                className="flex h-12 items-center gap-3 rounded-md px-2 text-base font-medium aria-[current=page]:text-accent-text"
              >
                <Icon className="size-5 text-muted" aria-hidden="true" />
                {t(label)}
              </Link>
            </Fragment>
          ))}
        </nav>
        <Field label={t('theme.title')}>
          <Select options={themes} value={theme} onChange={(value) => setTheme(value as Theme)} />
        </Field>
        <Field label={t('language.title')}>
          <Select
            options={languageOptions}
            value={language}
            onChange={(value) => setLanguage(value as typeof language)}
          />
        </Field>
        <div className="flex items-center justify-between gap-3 border-t border-line pt-4">
          <div className="min-w-0">
            <p className="truncate font-medium">{user.name}</p>
            <p className="truncate text-xs text-muted">{user.email}</p>
          </div>
          <Button onClick={signOut}>
            <LogOut className="size-4" aria-hidden="true" />
            {t('nav.signOut')}
          </Button>
        </div>
      </div>
    </Drawer>
  );
}
