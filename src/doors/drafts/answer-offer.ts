import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { getCompany } from '#app/company/get-company';
import { getOffer } from '#app/offer/get-offer';
import type { StoredOffer } from '#app/offer/stored-offer';
import { Problem } from '#core/problem';
import { presentOffer } from '#doors/drafts/present-offer';
import { etag } from '#doors/http/etag';
import type { Answer, Recovery } from '#doors/http/route';

/** Answers `{offer}` with its entity tag, in the form of `unmatched` that the company chose. */
export async function answerOffer(app: App, actor: Actor, found: Found): Promise<Answer> {
  const { settings } = await getCompany(app, actor);
  return {
    status: found.status ?? 200,
    body: { offer: presentOffer(found.offer, settings.unmatchedFormat) },
    headers: { etag: etag(found.offer.version) },
  };
}

interface Found {
  readonly offer: StoredOffer;
  readonly status?: number;
}

/** A new offer is answered again, as it is now, when the process that made it ended before it could say so. */
export const recoverOffer: Recovery<App> = {
  entity: 'offer',
  async answer({ actor }, id, app) {
    if (!actor) throw new Problem('unauthenticated', 'Sign in, or send a key of this door.');
    return answerOffer(app, actor, { offer: await getOffer(app, actor, id), status: 201 });
  },
};
