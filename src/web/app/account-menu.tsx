import { useQueryClient } from '@tanstack/react-query';
import { ChevronsUpDown, Keyboard, LogOut } from 'lucide-react';
import { auth } from '../client/auth.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { languageNames, languages } from '../i18n/language.ts';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/menu.tsx';
import { useSession } from './session-context.ts';
import { setTheme, type Theme, useTheme } from './theme.ts';

/** Signs out and forgets everything the pages knew. */
export function useSignOut(): () => void {
  const queries = useQueryClient();
  return () => {
    const leave = () => {
      queries.clear();
      location.assign('/app/sign-in');
    };
    auth.signOut().then(leave, leave);
  };
}

export function useThemeOptions(): { value: Theme; label: string }[] {
  const { t } = useI18n();
  return (['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`theme.${value}`) }));
}

export const languageOptions = languages.map((value) => ({ value, label: languageNames[value] }));

export function AccountMenu({ onHelp }: { onHelp: () => void }) {
  const { t, language, setLanguage } = useI18n();
  const { user, role } = useSession();
  const theme = useTheme();
  const themes = useThemeOptions();
  const signOut = useSignOut();
  const trigger = (
    <button
      type="button"
      aria-label={`${t('nav.account')}: ${user.name}`}
      className="flex h-11 w-full items-center gap-2.5 rounded-md px-2 text-left hover:bg-hover data-popup-open:bg-press"
    >
      <span
        aria-hidden="true"
        className="flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent-text"
      >
        {initials(user.name)}
      </span>
      <span className="min-w-0 flex-1 leading-4">
        <span className="block truncate text-sm font-medium">{user.name}</span>
        <span className="block truncate text-xs text-muted">{t(`role.${role}`)}</span>
      </span>
      <ChevronsUpDown className="size-3.5 text-faint" aria-hidden="true" />
    </button>
  );
  return (
    <Menu trigger={trigger} align="start" side="top">
      <MenuChoice
        label={t('theme.title')}
        value={theme}
        options={themes}
        onChange={(value) => setTheme(value as Theme)}
      />
      <MenuSeparator />
      <MenuChoice
        label={t('language.title')}
        value={language}
        options={languageOptions}
        onChange={(value) => setLanguage(value as typeof language)}
      />
      <MenuSeparator />
      <MenuItem icon={<Keyboard />} shortcut="?" onSelect={onHelp}>
        {t('nav.shortcuts')}
      </MenuItem>
      <MenuItem icon={<LogOut />} onSelect={signOut}>
        {t('nav.signOut')}
      </MenuItem>
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase();
}
