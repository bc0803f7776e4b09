import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';

const storageKey = 'proffer.theme';
const listeners = new Set<() => void>();
const darkWanted = matchMedia('(prefers-color-scheme: dark)');

let chosen: Theme = remembered();

function remembered(): Theme {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

function shown(): 'light' | 'dark' {
  if (chosen !== 'system') return chosen;
  return darkWanted.matches ? 'dark' : 'light';
}

function apply(): void {
  document.documentElement.dataset['theme'] = shown();
  for (const listener of listeners) listener();
}

darkWanted.addEventListener('change', apply);

export function setTheme(theme: Theme): void {
  chosen = theme;
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Not remembered, but used for this visit.
  }
  apply();
}

export function toggleTheme(): void {
  setTheme(shown() === 'dark' ? 'light' : 'dark');
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The person's choice, `system` by default. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => chosen);
}
