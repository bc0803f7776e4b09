import type { FastifyRequest } from 'fastify';
import type { Actor } from '#app/actor';
import { linkActor } from '#app/answer/linked-offer';
import type { App } from '#app/app';
import { checkSignedUrl } from '#core/link/signed-url';
import { Problem } from '#core/problem';
import { isUuid } from '#core/uuid';

/** What a valid signature opens. */
export interface OpenedLink {
  readonly actor: Actor;
  readonly offerId: string;
  /** The revision that the link is bound to. */
  readonly revision: number;
}

/**
 * Checks the signature of the address that was asked for. Every failure is the same refusal, also for an offer that does
 * not exist.
 *
 * @throws Problem `invalid_signature`.
 */
export async function openLink(app: App, request: FastifyRequest, id: string): Promise<OpenedLink> {
  refuseForged(app, request);
  const revision = new URL(request.url, app.origin()).searchParams.get('rev') ?? '';
  if (!isUuid(id) || !/^\d{1,9}$/.test(revision)) throw invalid();
  const found = await linkActor(app, { id: id.toLowerCase() }, request.id);
  if (!found) throw invalid();
  return { ...found, revision: Number(revision) };
}

/** The same for a preview, which names the offer by its serial number and no revision. */
export async function openPreview(
  app: App,
  request: FastifyRequest,
  serial: string,
): Promise<Omit<OpenedLink, 'revision'>> {
  refuseForged(app, request);
  if (!/^\d{1,18}$/.test(serial)) throw invalid();
  const found = await linkActor(app, { serial }, request.id);
  if (!found) throw invalid();
  return found;
}

/**
 * Checks the signature of the address that was asked for.
 *
 * @throws Problem `invalid_signature`.
 */
export function refuseForged(app: App, request: FastifyRequest): void {
  const now = Math.floor(app.ports.clock.now().getTime() / 1000);
  if (checkSignedUrl(`${app.origin()}${request.url}`, app.links.mac, now) !== 'valid') throw invalid();
}

function invalid(): Problem {
  return new Problem('invalid_signature', 'Invalid signature.');
}
