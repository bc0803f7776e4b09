import { type RefObject, useEffect, useRef } from 'react';

/** Keeps the fragment of the row that is being worked on in view inside the request, and moves nothing else. */
export function useFollowMark(active: string | null): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = scroller.current;
    const mark = active === null ? null : box?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(active)}"]`);
    if (!box || !mark || !box.checkVisibility()) return;
    const [outer, inner] = [box.getBoundingClientRect(), mark.getBoundingClientRect()];
    const margin = 24;
    if (inner.top < outer.top + margin) box.scrollTop -= outer.top + margin - inner.top;
    else if (inner.bottom > outer.bottom - margin) box.scrollTop += inner.bottom - outer.bottom + margin;
  }, [active]);
  return scroller;
}
