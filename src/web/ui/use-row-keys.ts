import type { RefObject } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { useShortcuts } from './use-shortcuts.ts';

function moveFocus(scroller: HTMLElement | null, step: 1 | -1): void {
  const links = [...(scroller?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? links[0] : links[at + step];
  next?.focus();
  next?.closest('tr')?.scrollIntoView({ block: 'nearest' });
}

/** j and k move the focus between the rows of a table. */
export function useRowKeys(scroller: RefObject<HTMLElement | null>): void {
  const { t } = useI18n();
  useShortcuts([
    { keys: 'j', label: t('shortcut.nextRow'), run: () => moveFocus(scroller.current, 1) },
    { keys: 'k', label: t('shortcut.previousRow'), run: () => moveFocus(scroller.current, -1) },
  ]);
}
