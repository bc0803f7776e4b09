import { type RefObject, useEffect, useRef } from 'react';

/** For a strip that scrolls sideways, with the class `fade-edges`: where it goes on, its edge fades instead of cutting a word. */
export function useFadedEdges<Strip extends HTMLElement>(): RefObject<Strip | null> {
  const strip = useRef<Strip>(null);
  // What is in it may have changed with any drawing.
  useEffect(() => mark(strip.current));
  useEffect(() => {
    const { current } = strip;
    if (!current) return;
    const look = () => mark(current);
    const observer = new ResizeObserver(look);
    observer.observe(current);
    current.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      current.removeEventListener('scroll', look);
    };
  }, []);
  return strip;
}

function mark(strip: HTMLElement | null): void {
  if (!strip) return;
  const { scrollLeft, scrollWidth, clientWidth } = strip;
  strip.toggleAttribute('data-more-before', scrollLeft > 1);
  strip.toggleAttribute('data-more-after', scrollLeft + clientWidth < scrollWidth - 1);
}
