import { useEffect, useRef } from 'react';
import { type Shortcut, shortcutRegistry } from './shortcut-registry.ts';

/** Keyboard shortcuts while this component is on the page; they appear in the help (`?`) by themselves. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const keys = shortcuts.map((shortcut) => `${shortcut.keys}\n${shortcut.label}\n${shortcut.scope ?? ''}`).join('\n\n');
  useEffect(() => {
    const count = keys === '' ? 0 : keys.split('\n\n').length;
    const removers = Array.from({ length: count }, (_, index) => {
      const known = latest.current[index];
      if (!known) return () => undefined;
      return shortcutRegistry.add({
        ...known,
        run: (event) => latest.current[index]?.run(event),
        ...(known.when ? { when: () => latest.current[index]?.when?.() ?? false } : {}),
      });
    });
    return () => {
      for (const remove of removers) remove();
    };
  }, [keys]);
}
