import type { App } from '#app/app';
import { resources } from '#core/resource/resource';
import { comments } from '#doors/documents/comments';
import { elements } from '#doors/documents/elements';
import { invoiceActions } from '#doors/documents/invoice-actions';
import { invoices } from '#doors/documents/invoices';
import { links } from '#doors/documents/links';
import { refuseForged } from '#doors/documents/links/open-link';
import { mediaRoutes } from '#doors/documents/media';
import { offerActions } from '#doors/documents/offer-actions';
import { offers } from '#doors/documents/offers';
import { ownUser } from '#doors/documents/own-user';
import { payments } from '#doors/documents/payments';
import { resourceRoutes } from '#doors/documents/resource-routes';
import { webhooks } from '#doors/documents/webhooks';
import type { Route } from '#doors/http/route';

const all: readonly Route<App>[] = [
  ...offers,
  ...offerActions,
  ...invoices,
  ...invoiceActions,
  ...payments,
  ...mediaRoutes,
  ...webhooks,
  ...elements,
  ...comments,
  ...ownUser,
  ...links,
  ...Object.values(resources).flatMap(resourceRoutes),
];

/** All endpoints of the documents door. A signed address is proved before anything else that comes with it is looked at. */
export const routes: readonly Route<App>[] = all.map((route) =>
  route.signed ? { ...route, precheck: (request, app) => refuseForged(app, request) } : route,
);
