-- What was paid of invoices, in parts or at once.
create table invoice_payment (
  tenant_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  -- minor units of the invoice's currency
  amount bigint not null check (amount > 0),
  paid_at date not null,
  note text not null default '',
  created_by text,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, invoice_id) references invoice (tenant_id, id) on delete cascade
);
create index invoice_payment_invoice on invoice_payment (tenant_id, invoice_id, paid_at);
-- Their sum, worked out again with each.
alter table invoice add column paid_total bigint not null default 0;

alter table invoice_payment enable row level security;
create policy tenant_wall on invoice_payment using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
