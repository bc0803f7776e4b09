import { useRef } from 'react';

/** The newest value for acts that stay the same object. */
export function useCurrent<T>(value: T): { current: T } {
  const now = useRef(value);
  now.current = value;
  return now;
}
