import { useI18n } from '../i18n/i18n-context.ts';
import { Kbd } from './kbd.tsx';

/** `g o` as two keys one after the other, `mod+k` as keys held together. */
export function ShortcutKeys({ keys }: { keys: string }) {
  const { t } = useI18n();
  const [first = '', second] = keys.split(' ');
  if (second === undefined) return <Kbd keys={first} />;
  return (
    <span className="inline-flex items-center gap-1 text-2xs text-faint">
      <Kbd keys={first} />
      {t('shortcut.then')}
      <Kbd keys={second} />
    </span>
  );
}
