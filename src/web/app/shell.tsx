import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { maySell } from '../client/session.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import type { Shortcut } from '../ui/shortcut-registry.ts';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { PhoneBar } from './phone-bar.tsx';
import { useSession } from './session-context.ts';
import { Sidebar } from './sidebar.tsx';
import { useNavigation } from './use-navigation.ts';
import { useRouteFocus } from './use-route-focus.ts';

const CommandPalette = lazy(async () => ({ default: (await import('./command-palette.tsx')).CommandPalette }));
const ShortcutHelp = lazy(async () => ({ default: (await import('./shortcut-help.tsx')).ShortcutHelp }));

type Overlay = 'palette' | 'help' | null;

/** Frame of every staff page: navigation, content, command palette, help. */
export function Shell() {
  const { t } = useI18n();
  const [overlay, setOverlay] = useState<Overlay>(null);
  useRouteFocus();
  useShellShortcuts(setOverlay);
  const close = () => setOverlay(null);
  return (
    <div className="relative flex h-dvh flex-col overflow-hidden md:flex-row">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {t('app.skip')}
      </a>
      <Sidebar onSearch={() => setOverlay('palette')} onHelp={() => setOverlay('help')} />
      <main id="content" tabIndex={-1} className="min-h-0 min-w-0 flex-1 outline-none md:border-l md:border-line">
        <Outlet />
      </main>
      <PhoneBar onSearch={() => setOverlay('palette')} />
      <Suspense>
        {overlay === 'palette' && <CommandPalette onClose={close} onHelp={() => setOverlay('help')} />}
        {overlay === 'help' && <ShortcutHelp onClose={close} />}
      </Suspense>
    </div>
  );
}

function useShellShortcuts(open: (overlay: Overlay) => void): void {
  const { t } = useI18n();
  const navigate = useNavigate();
  const { role } = useSession();
  const navigation = useNavigation();
  const go = (to: string) => () => {
    navigate({ to }).catch(() => undefined);
  };
  const scope = 'everywhere' as const;
  const shortcuts: Shortcut[] = [
    { keys: 'mod+k', label: t('shortcut.palette'), scope, run: () => open('palette') },
    { keys: '?', label: t('shortcut.help'), scope, run: () => open('help') },
    ...navigation.map(({ to, key, help }) => ({ keys: `g ${key}`, label: t(help), scope, run: go(to) })),
  ];
  if (maySell(role)) shortcuts.push({ keys: 'n', label: t('shortcut.newOffer'), scope, run: go('/offers/new') });
  useShortcuts(shortcuts);
}
