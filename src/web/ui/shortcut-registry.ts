/** One keyboard shortcut. `keys`: `mod+k` (⌘ or Ctrl), `e`, `?`, or a sequence `g o`. */
export interface Shortcut {
  readonly keys: string;
  readonly label: string;
  readonly run: (event: KeyboardEvent) => void;
  /** Where the key may act at all, e.g. Enter on a row; without it, everywhere on the page. */
  readonly when?: (() => boolean) | undefined;
  /** 'everywhere' ones are listed first in the help. */
  readonly scope?: 'everywhere' | undefined;
}

type Stroke = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey'>;

const registered = new Set<Shortcut>();
const sequencePause = 1_200;

export const shortcutRegistry = {
  add(shortcut: Shortcut): () => void {
    registered.add(shortcut);
    return () => registered.delete(shortcut);
  },
  list: (): readonly Shortcut[] => [...registered],
};

/** `mod+k`, `e`, `?`: how a key press is written in a Shortcut. */
export function strokeOf(event: Stroke): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase().replace('escape', 'esc');
  return event.metaKey || event.ctrlKey ? `mod+${key}` : key;
}

/**
 * The shortcut that a press completes; `before` is the press just before it ('' for none). Those of the page go before
 * those that work everywhere; among them the last added one wins.
 */
export function findShortcut(shortcuts: readonly Shortcut[], before: string, stroke: string): Shortcut | null {
  const ordered = [...shortcuts].sort((a, b) => Number(b.scope === 'everywhere') - Number(a.scope === 'everywhere'));
  const sequence = ordered.findLast((shortcut) => before !== '' && shortcut.keys === `${before} ${stroke}`);
  return sequence ?? ordered.findLast((shortcut) => shortcut.keys === stroke) ?? null;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

function isBlocked(event: KeyboardEvent, stroke: string): boolean {
  if (event.defaultPrevented || event.altKey) return true;
  if (stroke.startsWith('mod+')) return false;
  return isTyping(event.target) || isOverlayOpen();
}

/** A dialog, menu or list is over the page. Toasts are dialogs too, but the page goes on under them. */
function isOverlayOpen(): boolean {
  const overlays = [...document.querySelectorAll('[role="dialog"],[role="menu"],[role="listbox"]')];
  return overlays.some((overlay) => overlay.checkVisibility() && !overlay.closest('[data-toasts]'));
}

/** Listens to the whole page; answers how to stop. Single keys are ignored while a person types or a dialog is open. */
export function listenForShortcuts(): () => void {
  let before = '';
  let at = 0;
  const listener = (event: KeyboardEvent) => {
    const stroke = strokeOf(event);
    if (isBlocked(event, stroke)) return;
    const recent = event.timeStamp - at < sequencePause ? before : '';
    const found = findShortcut(
      [...registered].filter((shortcut) => shortcut.when?.() ?? true),
      recent,
      stroke,
    );
    before = found ? '' : stroke;
    at = event.timeStamp;
    if (!found) return;
    event.preventDefault();
    found.run(event);
  };
  document.addEventListener('keydown', listener);
  return () => document.removeEventListener('keydown', listener);
}
