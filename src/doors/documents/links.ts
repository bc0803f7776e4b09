import type { App } from '#app/app';
import { answerRoutes } from '#doors/documents/links/answer';
import { readFeedback, sendFeedback } from '#doors/documents/links/feedback';
import { fileRoutes } from '#doors/documents/links/file-routes';
import { mailPreview } from '#doors/documents/links/mail-preview';
import { offerPdf } from '#doors/documents/links/offer-pdf';
import { offerView } from '#doors/documents/links/offer-view';
import { revoke } from '#doors/documents/links/revoke';
import type { Route } from '#doors/http/route';

/** What signed addresses lead to, and what staff does with them. */
export const links: readonly Route<App>[] = [
  offerPdf,
  offerView,
  ...answerRoutes,
  readFeedback,
  sendFeedback,
  mailPreview,
  revoke,
  ...fileRoutes,
];
