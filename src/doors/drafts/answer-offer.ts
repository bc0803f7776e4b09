import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { getCompany } from '#app/company/get-company';
import type { StoredOffer } from '#app/offer/stored-offer';
import { presentOffer } from '#doors/drafts/present-offer';
import { etag } from '#doors/http/etag';
import type { Answer } from '#doors/http/route';

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
