import { answerOffer } from '#app/answer/answer-offer';
import { askQuestion } from '#app/answer/ask-question';
import { noteView } from '#app/answer/note-view';
import { readClientPage } from '#app/answer/read-client-page';
import type { App } from '#app/app';
import { Problem } from '#core/problem';
import { feedbackBody, linkParams, linkQuery } from '#doors/documents/contract/answer';
import { clientPageType } from '#doors/documents/contract/client-page';
import { documentsRefusal } from '#doors/documents/contract/errors';
import { type OpenedLink, openLink } from '#doors/documents/links/open-link';
import { presentClientPage } from '#doors/documents/links/present-client-page';
import { presentPublic } from '#doors/documents/links/present-public';
import { readAnswer } from '#doors/documents/links/read-answer';
import { route } from '#doors/documents/route';
import type { Answer } from '#doors/http/route';

export const readFeedback = route({
  method: 'GET',
  path: '/api/offer/:id/feedback',
  summary: "What the client's page shows",
  description: `The public view; everything our own page needs with \`Accept: ${clientPageType}\`. Changes nothing.`,
  tags: ['signed'],
  auth: 'public',
  signed: true,
  plainJson: true,
  schema: { params: linkParams, query: linkQuery, response: { 403: documentsRefusal } },
  async handler({ params, request }, app) {
    return answerWith(app, await openLink(app, request, params.id), { accept: request.headers.accept, chosen: [] });
  },
});

export const sendFeedback = route({
  method: 'POST',
  path: '/api/offer/:id/feedback',
  summary: 'Answer, ask, or look at the sums of a choice',
  tags: ['signed'],
  auth: 'public',
  signed: true,
  plainJson: true,
  schema: {
    params: linkParams,
    query: linkQuery,
    body: feedbackBody,
    response: { 403: documentsRefusal, 409: documentsRefusal, 422: documentsRefusal },
  },
  async handler({ params, body, request }, app) {
    const link = await openLink(app, request, params.id);
    const { action, comment, name, elements, token } = body;
    if (action === 'approve' || action === 'reject') {
      await answerOffer(app, link.actor, readAnswer(link, request, { action, body }));
    } else if (action === 'comment') {
      const question = { name: name?.trim() || null, text: required(comment), token: token ?? null };
      await askQuestion(app, link.actor, { ...link, ...question });
    } else if (action === 'viewed') await noteView(app, link.actor, { ...link, by: null });
    const chosen = action === 'preview' ? (elements ?? []) : [];
    return answerWith(app, link, { accept: request.headers.accept, chosen });
  },
});

function required(text: string | null | undefined): string {
  const given = text?.trim() ?? '';
  if (given !== '') return given;
  const issue = { path: 'comment', rule: 'required', message: 'is required' };
  throw new Problem('validation_failed', 'The request is not valid.', [issue]);
}

interface Wanted {
  readonly accept: string | undefined;
  readonly chosen: readonly string[];
}

async function answerWith(app: App, link: OpenedLink, { accept, chosen }: Wanted): Promise<Answer> {
  const page = await readClientPage(app, link.actor, { ...link, chosen });
  if (accept?.includes(clientPageType)) {
    return { body: presentClientPage(page), headers: { 'content-type': `${clientPageType}; charset=utf-8` } };
  }
  if (page.standing === 'superseded') throw new Problem('offer_superseded', 'The offer was replaced by a newer one.');
  return { body: await presentPublic(app, link.actor, link.offerId) };
}
