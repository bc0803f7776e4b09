import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { noteHints } from '#app/memory/note-hints';
import { noteMemory } from '#app/memory/note-memory';
import type { Change } from '#app/record';
import { fragmentsOf, readWordings, type Wording } from '#core/drafting/match/alias-key';
import { countedWords } from '#core/memory/counted-words';
import { type Correction, findCorrections } from '#core/memory/find-corrections';
import { insertCorrections, type NewCorrection } from '#store/memory/insert-corrections';
import { type TaughtAlias, teachAliases } from '#store/memory/teach-aliases';
import { weakenAliases } from '#store/memory/weaken-aliases';
import type { StoredOffer } from '#store/offer/stored-offer';
import { markFound } from '#store/quality/insert-wanted';

/** An offer before and after a person's change, inside the transaction that stores it. */
export interface CorrectedOffer {
  readonly c: Change;
  readonly before: StoredOffer;
  readonly after: StoredOffer;
}

/**
 * Remembers what a person corrected: another product for the customer's words becomes what they mean from now on, for this
 * customer and for everybody; a line that such a wording had made and that is thrown out weakens it; everything is noted for the
 * quality figures. Asks nothing and is committed with the change itself.
 */
export async function learnCorrections(app: App, actor: Actor, { c, before, after }: CorrectedOffer): Promise<void> {
  const isDrafted = after.header.clientRequest !== null;
  const corrections = findCorrections(before.lines, after.lines).filter(({ kind }) => isDrafted || kind === 'found');
  if (corrections.length === 0) return;
  const at = app.ports.clock.now();
  const { customerId, clientRequest } = after.header;
  const fragments = fragmentsOf(clientRequest);
  const read = corrections.map((correction) => ({
    correction,
    wordings: readWordings(correction.requestItem, fragments),
  }));
  await insertCorrections(
    c,
    read.map(({ correction }) => rowOf(app, actor, { correction, after, at })),
  );
  const taught = read.flatMap((one) => (isTaught(one.correction) ? aliasesOf(app, actor, { ...one, after, at }) : []));
  const changed = await teachAliases(c, lastOfEach(taught));
  const found = read.filter(({ correction }) => correction.kind === 'found');
  await markFound(
    c,
    after.id,
    found.flatMap(({ wordings }) => wordings.map(({ key }) => key)),
  );
  for (const { correction, wordings } of read) {
    const { kind, matchReason, fromProductId } = correction;
    if (kind !== 'removed' || matchReason !== 'alias' || fromProductId === null) continue;
    const keys = wordings.map(({ key }) => key);
    changed.push(...(await weakenAliases(c, { customerId, keys, productId: fromProductId }, at)));
  }
  await noteHints(
    app,
    c,
    read.filter(({ correction }) => isTaught(correction)),
  );
  await noteMemory(c, { entity: 'alias', action: 'learned', ids: changed, after: { offerId: after.id, corrections } });
}

function isTaught({ kind, toProductId }: Correction): boolean {
  return (kind === 'product' || kind === 'found') && toProductId !== null;
}

interface Noting {
  readonly correction: Correction;
  readonly after: StoredOffer;
  readonly at: Date;
}

function rowOf(app: App, actor: Actor, { correction, after, at }: Noting): NewCorrection {
  return {
    id: app.ports.ids.next(),
    offerId: after.id,
    lineId: correction.lineId,
    kind: correction.kind,
    requestItem: correction.requestItem.slice(0, 2000),
    words: countedWords(correction.requestItem),
    fromProduct: correction.fromProductId,
    toProduct: correction.toProductId,
    fromQuantity: correction.fromQuantity,
    toQuantity: correction.toQuantity,
    matchReason: correction.matchReason,
    matchScore: correction.matchScore === null ? null : String(correction.matchScore),
    customerId: after.header.customerId,
    userId: actor.userId,
    createdAt: at,
  };
}

/** For this customer, and for everybody. */
function aliasesOf(
  app: App,
  actor: Actor,
  { correction, wordings, after, at }: Noting & { readonly wordings: readonly Wording[] },
): TaughtAlias[] {
  const { customerId } = after.header;
  const scopes = customerId === null ? [null] : [customerId, null];
  return wordings.flatMap(({ text, key }) =>
    scopes.map((scope) => ({
      id: app.ports.ids.next(),
      customerId: scope,
      key,
      requestItem: text.slice(0, 2000),
      productId: correction.toProductId ?? '',
      offerId: after.id,
      taughtBy: actor.userId,
      at,
    })),
  );
}

/** One row a wording and customer; of several the last counts. */
function lastOfEach(aliases: readonly TaughtAlias[]): TaughtAlias[] {
  return [...new Map(aliases.map((alias) => [`${alias.customerId ?? ''}|${alias.key}`, alias])).values()];
}
