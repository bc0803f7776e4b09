import { type RefObject, useEffect, useState } from 'react';
import { type RowWindow, rowWindow } from './row-window.ts';

const wide = 512;

export interface WindowedRows extends RowWindow {
  /** Pixels. */
  readonly rowHeight: number;
}

/** Follows scrolling and size of `scroller` and answers which of `count` rows to draw and how high one is. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, count: number): WindowedRows {
  const [view, setView] = useState({ scrollTop: 0, height: 900, rowHeight: 40 });

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let frame = 0;
    const measure = () => {
      frame = 0;
      const { scrollTop, clientHeight, clientWidth } = element;
      setView({ scrollTop, height: clientHeight, rowHeight: clientWidth < wide ? 56 : 40 });
    };
    const schedule = () => {
      frame ||= requestAnimationFrame(measure);
    };
    const observer = new ResizeObserver(schedule);
    observer.observe(element);
    element.addEventListener('scroll', schedule, { passive: true });
    measure();
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      element.removeEventListener('scroll', schedule);
    };
  }, [scroller]);

  return { ...rowWindow(count, view), rowHeight: view.rowHeight };
}
