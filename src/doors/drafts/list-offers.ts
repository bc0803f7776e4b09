import { getNewestDraft } from '#app/offer/get-offer';
import { listOffers as list } from '#app/offer/list-offers';
import { answerOffer } from '#doors/drafts/answer-offer';
import { codedError, listQuery, newestOrList, textError } from '#doors/drafts/contract';
import { offerListQuery } from '#doors/drafts/offer-list-query';
import { presentSummary } from '#doors/drafts/present-offer';
import { offerCodes, route } from '#doors/drafts/route';

export const listOffers = route({
  method: 'GET',
  path: '/api/offers',
  summary: 'Read the newest draft, or list offers',
  description:
    "Without `list=1` it answers the caller's newest draft. The list leaves imported offers out unless asked.",
  auth: 'session',
  role: 'viewer',
  errorCodes: offerCodes,
  schema: { query: listQuery, response: { 200: newestOrList, 400: codedError, 401: textError, 404: codedError } },
  async handler({ actor, query }, app) {
    if (query.list !== '1' && query.list !== 'true') {
      return answerOffer(app, actor, { offer: await getNewestDraft(app, actor) });
    }
    const page = await list(app, actor, offerListQuery(query));
    return {
      body: {
        offers: page.offers.map(presentSummary),
        totalCount: page.totalCount,
        ...(page.totalIsEstimate ? { totalIsEstimate: true } : {}),
        nextCursor: page.nextCursor,
        ...(page.statusCounts === null ? {} : { statusCounts: page.statusCounts }),
      },
    };
  },
});
