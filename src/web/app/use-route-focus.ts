import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** After a change of page the focus goes to the page's heading, so that screen readers say where one is. */
export function useRouteFocus(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const last = useRef(path);
  useEffect(() => {
    const first = last.current === undefined || last.current === path;
    last.current = path;
    if (first) return;
    const busy =
      document.activeElement instanceof HTMLElement && document.activeElement.closest('form, [role="dialog"]');
    if (!busy) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [path]);
}
