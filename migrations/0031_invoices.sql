-- Invoices: made from approved offers, or by themselves.
create table invoice (
  tenant_id uuid not null,
  id uuid not null,
  serial bigint not null generated always as identity,
  number text not null,
  number_sequence bigint not null,
  name text not null default '',
  source_offer_id uuid,
  customer_id uuid,
  contact_id uuid,
  project_id uuid,
  owner_id text,
  language text,
  description text,
  address text,
  header text,
  footer text,
  has_page_break_after_header boolean not null default false,
  has_page_break_before_footer boolean not null default false,
  personalized jsonb,
  custom_fields jsonb not null default '{}',
  currency text not null,
  price_basis text not null default 'net',
  tax_scope text not null default 'rate',
  discount_percent numeric(7,4) not null default 0,
  discount_amount numeric(18,4) not null default 0,
  cash_rounding numeric(18,4),
  include_vat boolean not null default true,
  pricing jsonb not null,
  total_net bigint not null default 0,
  total_vat bigint not null default 0,
  total_gross bigint not null default 0,
  issued_at date not null,
  due_at date not null,
  -- days from issued_at to due_at, where nobody named a day
  due_within integer not null check (due_within between 0 and 365),
  paid_at date,
  -- how often the debtor was reminded
  reminded integer not null default 0 check (reminded >= 0),
  locked_at timestamptz,
  version integer not null default 1,
  created_by text,
  updated_by text,
  search_text text not null default '',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id),
  check (due_at >= issued_at),
  foreign key (tenant_id, source_offer_id) references offer (tenant_id, id)
);
create unique index invoice_number on invoice (tenant_id, number);
create index invoice_newest on invoice (tenant_id, created_at desc, id desc);
create index invoice_unpaid on invoice (tenant_id, due_at) where deleted_at is null and paid_at is null;
create index invoice_offer on invoice (tenant_id, source_offer_id) where source_offer_id is not null;
create index invoice_contact on invoice (tenant_id, contact_id) where contact_id is not null;
create index invoice_customer on invoice (tenant_id, customer_id) where customer_id is not null;
create index invoice_project on invoice (tenant_id, project_id) where project_id is not null;

create table invoice_line (
  tenant_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  position integer not null,
  kind text not null default 'product',
  product_id uuid,
  sku text,
  name text not null,
  description text not null default '',
  unit text,
  quantity numeric(18,3),
  unit_price numeric(18,4),
  vat_rate numeric(7,4),
  discount jsonb,
  optional boolean not null default false,
  net bigint not null default 0,
  vat bigint not null default 0,
  gross bigint not null default 0,
  element jsonb,
  -- the line of an offer that it bills; is_billing turns false while the invoice is in the trash
  source_line_id uuid,
  is_billing boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, invoice_id) references invoice (tenant_id, id) on delete cascade
);
create index invoice_line_invoice on invoice_line (tenant_id, invoice_id, position);
-- The rule: each line of an offer is billed once.
create unique index invoice_line_source on invoice_line (tenant_id, source_line_id) where source_line_id is not null and is_billing;
create index invoice_line_product on invoice_line (tenant_id, product_id) where product_id is not null;

do $$
declare t text;
begin
  foreach t in array array['invoice', 'invoice_line'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy tenant_wall on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid) with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', t);
  end loop;
end $$;
