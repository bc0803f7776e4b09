import { useState } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ShortcutKeys } from '../ui/shortcut-keys.tsx';
import { type Shortcut, shortcutRegistry } from '../ui/shortcut-registry.ts';

/** Every shortcut that works right now. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const [shortcuts] = useState(() => shortcutRegistry.list());
  const here = shortcuts.filter((shortcut) => shortcut.scope === undefined);
  const taken = new Set(here.map(({ keys }) => keys));
  const everywhere = shortcuts.filter(({ scope, keys }) => scope === 'everywhere' && !taken.has(keys));
  return (
    <Dialog open={true} onOpenChange={(open) => !open && onClose()} title={t('shortcut.title')} size="lg">
      <div className="grid gap-6 pb-4 sm:grid-cols-2">
        <ShortcutGroup title={t('shortcut.everywhere')} shortcuts={everywhere} />
        {here.length > 0 && <ShortcutGroup title={t('shortcut.thisPage')} shortcuts={here} />}
      </div>
    </Dialog>
  );
}

function ShortcutGroup({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) {
  return (
    <section>
      <h3 className="mb-1 text-xs font-medium text-faint">{title}</h3>
      <dl className="divide-y divide-line-soft">
        {shortcuts.map(({ keys, label }) => (
          <div key={keys} className="flex h-9 items-center justify-between gap-3">
            <dt className="truncate">{label}</dt>
            <dd>
              <ShortcutKeys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
