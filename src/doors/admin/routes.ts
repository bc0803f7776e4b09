import type { App } from '#app/app';
import { companyRoutes } from '#doors/admin/company';
import { keyRoutes } from '#doors/admin/keys';
import { offerRoutes } from '#doors/admin/offers';
import { outboxRoutes } from '#doors/admin/outbox';
import { searchRoutes } from '#doors/admin/search';
import { sessionRoutes } from '#doors/admin/session';
import type { Route } from '#doors/http/route';

/** All endpoints of the back office. */
export const routes: readonly Route<App>[] = [
  ...sessionRoutes,
  ...companyRoutes,
  ...keyRoutes,
  ...offerRoutes,
  ...outboxRoutes,
  ...searchRoutes,
];
