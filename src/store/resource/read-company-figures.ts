import type { Tenant } from '#store/database';

/** What a company brought and cost. Money in minor units of `currency`; other currencies are left out. Decimals are texts. */
export interface CompanyFigures {
  readonly id: string;
  readonly currency: string;
  /** Of invoices that went out. */
  readonly gross: number;
  readonly net: number;
  readonly paid: number;
  readonly overdue: number;
  /** Expenses and tracked time at its rate, in major units. */
  readonly costs: string;
  readonly hours: string;
}

const out = `i.tenant_id = c.tenant_id and i.customer_id = c.id and i.currency = c.currency and i.deleted_at is null and i.locked_at is not null`;
const today = `(select (now() at time zone n.time_zone)::date from tenant n where n.id = c.tenant_id)`;

/** The figures of companies, in one query. */
export async function readCompanyFigures(t: Tenant, ids: readonly unknown[]): Promise<readonly CompanyFigures[]> {
  const { rows } = await t.pg.executeSql(
    `select c.id, c.currency, coalesce(i.gross, 0)::float8 as gross, coalesce(i.net, 0)::float8 as net,
       coalesce(i.paid, 0)::float8 as paid, coalesce(i.overdue, 0)::float8 as overdue,
       (coalesce(w.costs, 0) + coalesce(x.costs, 0))::text as costs, coalesce(w.hours, 0)::text as hours
     from (select r.tenant_id, r.id, coalesce(r.currency, n.currency) as currency from customer r
       join tenant n on n.id = r.tenant_id where r.tenant_id = $1 and r.id = any ($2::uuid[])) c
     left join lateral (select sum(i.total_gross) as gross, sum(i.total_net) as net,
         sum(i.total_gross) filter (where i.paid_at is not null) as paid,
         sum(i.total_gross) filter (where i.paid_at is null and i.due_at < ${today}) as overdue
       from invoice i where ${out}) i on true
     left join lateral (select sum(e.amount) as hours, sum(e.amount * a.price) as costs from time_entry e
       join project p on p.tenant_id = e.tenant_id and p.id = e.project_id and p.customer_id = c.id
       join rate a on a.tenant_id = e.tenant_id and a.id = e.rate_id
       where e.tenant_id = c.tenant_id and e.deleted_at is null) w on true
     left join lateral (select sum(e.amount) as costs from expense e
       left join project p on p.tenant_id = e.tenant_id and p.id = e.project_id
       where e.tenant_id = c.tenant_id and e.deleted_at is null and coalesce(e.customer_id, p.customer_id) = c.id) x on true`,
    [t.id, [...new Set(ids)]],
  );
  return rows;
}
