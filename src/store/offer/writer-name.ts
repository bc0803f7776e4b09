import type { Tenant } from '#store/database';
import type { StoredOffer } from '#store/offer/stored-offer';
import type { Bind } from '#store/write-together';

/** A select of the name of the person who wrote an offer last; null when a key did, or the person is gone. */
export function writerName(t: Tenant, { updatedBy }: Pick<StoredOffer, 'updatedBy'>, bind: Bind): string {
  return `select name from person where person.tenant_id = ${bind(t.id)} and person.id = ${bind(updatedBy)}`;
}
