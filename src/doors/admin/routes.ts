import type { App } from '#app/app';
import { batchRoutes } from '#doors/admin/batch-routes';
import { companyRoutes } from '#doors/admin/company';
import { customerOrderRoutes } from '#doors/admin/customer-orders';
import { customerProposalRoutes } from '#doors/admin/customer-proposal';
import { customerRoutes } from '#doors/admin/customers';
import { importRoutes } from '#doors/admin/imports';
import { intakeRoutes } from '#doors/admin/intake';
import { keyRoutes } from '#doors/admin/keys';
import { learnedRoutes } from '#doors/admin/learned';
import { mailboxRoutes } from '#doors/admin/mailbox';
import { offerRoutes } from '#doors/admin/offers';
import { outboxRoutes } from '#doors/admin/outbox';
import { productRoutes } from '#doors/admin/products';
import { qualityRoutes } from '#doors/admin/quality';
import { redraftRoutes } from '#doors/admin/redraft';
import { requestFileRoutes } from '#doors/admin/request-files';
import { searchRoutes } from '#doors/admin/search';
import { sessionRoutes } from '#doors/admin/session';
import { standardRoutes } from '#doors/admin/standards';
import { synonymRoutes } from '#doors/admin/synonyms';
import { templateRoutes } from '#doors/admin/templates';
import type { Route } from '#doors/http/route';

/** All endpoints of the back office. */
export const routes: readonly Route<App>[] = [
  ...sessionRoutes,
  ...companyRoutes,
  ...keyRoutes,
  ...productRoutes,
  ...importRoutes,
  ...customerRoutes,
  ...customerOrderRoutes,
  ...offerRoutes,
  ...customerProposalRoutes,
  ...redraftRoutes,
  ...outboxRoutes,
  ...requestFileRoutes,
  ...mailboxRoutes,
  ...intakeRoutes,
  ...batchRoutes,
  ...searchRoutes,
  ...learnedRoutes,
  ...synonymRoutes,
  ...templateRoutes,
  ...standardRoutes,
  ...qualityRoutes,
];
