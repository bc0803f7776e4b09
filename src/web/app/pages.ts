import { page } from './page-route.ts';

/** Pages inside the shell, for people who are signed in. To add one, add a line. */
export const staffPages = [page('/offers', () => import('../pages/offers/offers-page.tsx'), 'OffersPage')];

/** Pages without a session. */
export const publicPages = [page('/sign-in', () => import('../pages/start/sign-in-page.tsx'), 'SignInPage')];
