import { Type } from 'typebox';
import { mailOffer, offerReply } from '#app/offer/mail-offer';
import { type OfferEconomics, offerEconomics } from '#app/offer/offer-economics';
import { minorToNumber } from '#core/money/minor-units';
import type { Margin } from '#core/pricing/margin';
import { wireNumber } from '#core/pricing/price-line';
import {
  adminError,
  type EconomicsBody,
  economics,
  mailAnswer,
  mailBody,
  refusals,
  reply,
} from '#doors/admin/contract';
import { pathId, route } from '#doors/admin/route';

const params = Type.Object({ id: Type.String({ description: 'Offer.' }) });

const readEconomics = route({
  method: 'GET',
  path: '/api/admin/offers/:id/economics',
  summary: 'What an offer earns',
  auth: 'session',
  role: 'member',
  schema: { params, response: { 200: economics, ...refusals, 404: adminError } },
  handler: async ({ actor, params: { id } }, app) => ({
    body: presentEconomics(await offerEconomics(app, actor, pathId(id))),
  }),
});

const readReply = route({
  method: 'GET',
  path: '/api/admin/offers/:id/reply',
  summary: 'An offer as an answer to paste',
  auth: 'session',
  role: 'viewer',
  schema: { params, response: { 200: reply, ...refusals, 404: adminError } },
  handler: async ({ actor, params: { id } }, app) => ({ body: await offerReply(app, actor, pathId(id)) }),
});

const sendOffer = route({
  method: 'POST',
  path: '/api/admin/offers/:id/mail',
  summary: 'Mail an offer with its PDF',
  auth: 'session',
  role: 'member',
  idempotent: true,
  schema: { params, body: mailBody, response: { 202: mailAnswer, ...refusals, 404: adminError } },
  async handler({ actor, params: { id }, body }, app) {
    const mailId = await mailOffer(app, actor, { ...body, offerId: pathId(id) });
    return { status: 202, body: { mailId, delivers: app.ports.mailer.delivers } };
  },
});

export const offerRoutes = [readEconomics, readReply, sendOffer];

function presentEconomics({ currency, marginFloorPercent, lineIds, margin }: OfferEconomics): EconomicsBody {
  const byId = new Map(margin.lines.map((line) => [line.id, line]));
  const figures = (known: Margin | null | undefined) => ({
    cost: known ? minorToNumber(known.cost, currency) : null,
    margin: known ? minorToNumber(known.margin, currency) : null,
    marginPercent: known?.percent ? wireNumber(known.percent) : null,
    belowFloor: known?.belowFloor ?? false,
  });
  return {
    currency,
    marginFloorPercent,
    lines: lineIds.map((id) => ({ id, ...figures(byId.get(id)) })),
    total: { ...figures(margin.total), complete: margin.unknown.length === 0 },
  };
}
