import type { App } from '#app/app';
import { insertEvent } from '#store/events/insert-event';
import { productsChanged } from '#store/held/load-changes';
import { addSold } from '#store/product/add-sold';

/** Notes taken in one transaction. */
export const soldBatch = 5000;

/**
 * Adds what was sold lately to the products, so that drafts prefer what sells. Writers only leave notes and never wait for
 * each other. Answers how many notes were taken: when it is `soldBatch`, there may be more.
 */
export async function countSold({ database, ports }: Pick<App, 'database' | 'ports'>): Promise<number> {
  // Most looks find nothing: they must not cost a transaction.
  const { rows: waiting } = await database.pg.executeSql('select from sold_change limit 1');
  if (waiting.length === 0) return 0;
  return database.system(async (s) => {
    const { products, notes } = await addSold(s, soldBatch);
    for (const [id, own] of Map.groupBy(products, ({ tenantId }) => tenantId)) {
      const data = { ids: own.map((product) => product.id) };
      const event = { id: ports.ids.next(), type: productsChanged, subject: null, data, createdAt: ports.clock.now() };
      await insertEvent({ ...s, id }, event);
    }
    return notes;
  });
}
