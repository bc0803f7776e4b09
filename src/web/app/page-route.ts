import type { ComponentType } from 'react';

/** One page: its path below /app, and where its component is. */
export interface PageRoute {
  readonly path: string;
  readonly load: () => Promise<ComponentType>;
}

/** `page('/offers', () => import('../pages/offers/offers-page.tsx'), 'OffersPage')`: loaded when it is opened. */
export function page<K extends string>(
  path: string,
  load: () => Promise<Readonly<Record<K, ComponentType>>>,
  name: K,
): PageRoute {
  return { path, load: async () => (await load())[name] };
}
