import type { Node, Related } from '#app/resource/node';
import type { Relation } from '#app/resource/relation';
import { minorToNumber } from '#core/money/minor-units';
import { readRows } from '#store/resource/read-rows';
import type { Row } from '#store/resource/resource-source';

/** What went to and fro between us and a company, newest first: invoices that went out, and what was paid of them. */
export const customerTransactions: Relation = {
  key: 'customer_transactions',
  async load(t, nodes) {
    const values = nodes.map(({ row }) => row['id']);
    const invoices = await readRows(t, 'invoice', {
      column: 'r.customer_id',
      values,
      where: 'r.locked_at is not null',
    });
    const byCustomer = Map.groupBy(invoices, (row) => String(row['customer_id']));
    return nodes.map((node) => transactionsOf(node, byCustomer));
  },
};

function transactionsOf({ row }: Node, byCustomer: ReadonlyMap<string, readonly Row[]>): Related {
  const all = (byCustomer.get(String(row['id'])) ?? []).flatMap(transactionsOfInvoice);
  return { plain: all.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1)) };
}

function transactionsOfInvoice(row: Row) {
  const currency = String(row['currency']);
  const amount = minorToNumber(Number(row['total_gross']), currency);
  const about = { invoice_id: row['id'], number: row['number'], currency };
  const day = (name: string) => `${row[name]}T00:00:00.000000Z`;
  return [
    ...(row['paid_at']
      ? [{ type: 'payment', ...about, date: day('paid_at'), amount: amount === 0 ? 0 : -amount }]
      : []),
    { type: 'invoice', ...about, date: day('issued_at'), amount },
  ];
}
