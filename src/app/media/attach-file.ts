import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { change } from '#app/record';
import { readNode } from '#app/resource/get-resource';
import type { Node } from '#app/resource/node';
import { sniffMedium } from '#core/media/sniff-medium';
import { editableStates } from '#core/offer/lifecycle';
import { Problem } from '#core/problem';
import { deleteFile } from '#store/file/delete-file';
import { insertFile } from '#store/file/insert-file';
import { deleteMedium, insertMedium, loadMedium } from '#store/file/insert-medium';
import { loadMedia } from '#store/file/load-media';
import { loadOffer } from '#store/offer/load-offer';

/** Bytes of the largest attachment. */
export const largestMedium = 20 * 1024 * 1024;
const mostMedia = 50;

export interface AttachedFile {
  readonly offerId: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Attaches a file to an offer, locked or not. What it is follows from its bytes.
 *
 * @throws Problem `not_found`, `validation_failed`.
 */
export async function attachFile(app: App, actor: Actor, { offerId, name, bytes }: AttachedFile): Promise<Node> {
  const mimeType = sniffMedium(bytes);
  if (mimeType === null) throw refused('mimes', 'must be a file of type: pdf, png, jpeg, webp');
  if (bytes.byteLength > largestMedium) throw refused('max', 'must not be greater than 20 MB');
  const [id, fileId] = [app.ports.ids.next(), app.ports.ids.next()];
  const createdAt = app.ports.clock.now();
  const createdBy = actor.userId;
  return change(app, actor, async (c) => {
    const offer = await loadOffer(c, offerId, true);
    if (!offer || offer.state === 'history') throw new Problem('not_found', 'Not found.');
    if ((await loadMedia(c, offerId)).length >= mostMedia)
      throw refused('maxItems', `would be more than ${mostMedia} attachments`);
    const shown = tidyName(name);
    await insertFile(c, { id: fileId, name: shown, mimeType, size: bytes.byteLength, bytes, createdBy, createdAt });
    await insertMedium(c, {
      id,
      ownerType: 'offer',
      ownerId: offerId,
      fileId,
      name: shown,
      mimeType,
      createdBy,
      createdAt,
    });
    await c.record({
      entity: 'media',
      entityId: id,
      action: 'created',
      after: { offerId, name: shown, mimeType, size: bytes.byteLength },
      event: 'offers.media.created',
      data: { offerId, mediaId: id },
    });
    return readNode(c, { name: 'media', id, include: {} });
  });
}

/**
 * Takes an attachment away from an offer.
 *
 * @throws Problem `not_found`, `offer_locked`.
 */
export async function removeAttachment(app: App, actor: Actor, id: string): Promise<void> {
  await change(app, actor, async (c) => {
    const medium = await loadMedium(c, id);
    if (medium?.ownerType !== 'offer' || medium.collection !== 'attachments')
      throw new Problem('not_found', 'Not found.');
    const offer = await loadOffer(c, medium.ownerId, true);
    if (!offer) throw new Problem('not_found', 'Not found.');
    if (!editableStates.includes(offer.state)) throw new Problem('offer_locked', 'The offer is locked.');
    await deleteMedium(c, id);
    await deleteFile(c, medium.fileId);
    await c.record({
      entity: 'media',
      entityId: id,
      action: 'deleted',
      before: { offerId: offer.id, name: medium.name },
    });
  });
}

/** Without folders and control characters; never empty. */
function tidyName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/\p{C}/gu, '').trim().slice(-200);
  return plain === '' ? 'file' : plain;
}

function refused(rule: string, message: string): Problem {
  return new Problem('validation_failed', 'The request is not valid.', [{ path: 'file', rule, message }]);
}
