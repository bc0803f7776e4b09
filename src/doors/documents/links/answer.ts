import { answerOffer } from '#app/answer/answer-offer';
import { readClientPage } from '#app/answer/read-client-page';
import type { App } from '#app/app';
import { printOffer } from '#app/offer/print-offer';
import type { AnswerAction } from '#core/document/judge-answer';
import { Problem } from '#core/problem';
import { answerBody, linkParams, linkQuery } from '#doors/documents/contract/answer';
import { documentsRefusal } from '#doors/documents/contract/errors';
import { htmlAnswer } from '#doors/documents/links/html-answer';
import { openLink } from '#doors/documents/links/open-link';
import { presentPublic } from '#doors/documents/links/present-public';
import { readAnswer } from '#doors/documents/links/read-answer';
import { wantsHtml } from '#doors/documents/links/wants-html';
import { route } from '#doors/documents/route';
import type { Route } from '#doors/http/route';
import { answerForm } from '#render/html/answer-form';
import { messageHtml, offerHtml } from '#render/html/offer-html';

const refusals = { 403: documentsRefusal, 409: documentsRefusal, 422: documentsRefusal };

/** The page behind an approve or reject link: it asks, and changes nothing. */
function askRoute(action: AnswerAction): Route<App> {
  return route({
    method: 'GET',
    path: `/api/offer/:id/${action}`,
    summary: `Ask before: ${action}`,
    description:
      'A page with a form that posts to the same signed address; JSON with `Accept: application/json`. Changes nothing.',
    tags: ['signed'],
    auth: 'public',
    signed: true,
    plainJson: true,
    schema: { params: linkParams, query: linkQuery, response: { 403: documentsRefusal } },
    async handler({ params, request }, app) {
      const link = await openLink(app, request, params.id);
      const { actor, offerId } = link;
      const page = await readClientPage(app, actor, link);
      if (!wantsHtml(request.headers.accept)) {
        if (page.standing === 'superseded')
          throw new Problem('offer_superseded', 'The offer was replaced by a newer one.');
        return { body: { offer: await presentPublic(app, actor, offerId), action, requires_confirmation: true } };
      }
      const print = await printOffer(app, actor, { offerId });
      if (page.standing === 'superseded')
        return htmlAnswer(messageHtml(print, ...answerForm.superseded(print.language)));
      return htmlAnswer(
        offerHtml(print, answerForm.ask(page.offer, { action, url: request.url, language: print.language })),
      );
    },
  });
}

function answerRoute(action: AnswerAction): Route<App> {
  return route({
    method: 'POST',
    path: `/api/offer/:id/${action}`,
    summary: `Answer: ${action}`,
    description: 'Decides. The same answer again changes nothing; the opposite one is refused with `offer_decided`.',
    tags: ['signed'],
    auth: 'public',
    signed: true,
    plainJson: true,
    schema: { params: linkParams, query: linkQuery, body: answerBody, response: refusals },
    async handler({ params, body, request }, app) {
      const link = await openLink(app, request, params.id);
      await answerOffer(app, link.actor, readAnswer(link, request, { action, body }));
      if (!wantsHtml(request.headers.accept)) return { body: await presentPublic(app, link.actor, link.offerId) };
      const print = await printOffer(app, link.actor, link);
      return htmlAnswer(messageHtml(print, ...answerForm.done(action, print.language)));
    },
  });
}

export const answerRoutes: readonly Route<App>[] = (['approve', 'reject'] as const).flatMap((action) => [
  askRoute(action),
  answerRoute(action),
]);
