-- How well drafts were, kept as they are decided so that nobody reads drafts again for figures.

-- An accepted offer compared with what the engine had proposed. scored, scored_kept: of lines found by their words, how many had a
-- match score in each tenth, and how many of those kept their product.
create table offer_quality (
  tenant_id uuid not null,
  offer_id uuid not null,
  drafted_at timestamptz not null,
  accepted_at timestamptz not null,
  drafted integer not null,
  kept integer not null,
  product_changed integer not null,
  quantity_changed integer not null,
  removed integer not null,
  added integer not null,
  scored integer[] not null,
  scored_kept integer[] not null,
  primary key (tenant_id, offer_id)
);
create index offer_quality_accepted on offer_quality (tenant_id, accepted_at);

-- What requests asked for and the catalogue did not have. found: a person knew a product for it after all.
create table wanted_item (
  tenant_id uuid not null,
  id uuid not null,
  offer_id uuid not null,
  customer_id uuid,
  key text not null,
  item text not null,
  quantity numeric(18,3) not null default 1,
  found boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index wanted_item_open on wanted_item (tenant_id, created_at) where not found;
create index wanted_item_offer on wanted_item (tenant_id, offer_id);

-- What was sold, or given back, since it was last added to product.sold: writers only add rows and never wait for each other.
create table sold_change (
  tenant_id uuid not null,
  id bigint generated always as identity,
  product_id uuid not null,
  quantity numeric(18,3) not null,
  primary key (tenant_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['offer_quality', 'wanted_item', 'sold_change'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy tenant_wall on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid) with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', t);
  end loop;
end $$;

-- What was sold before this was counted.
insert into sold_change (tenant_id, product_id, quantity)
select o.tenant_id, l.product_id, sum(l.quantity)
  from offer o join offer_line l on l.tenant_id = o.tenant_id and l.offer_id = o.id
 where o.deleted_at is null and o.state in ('history', 'ready', 'open', 'paying', 'accepted')
   and l.kind = 'product' and l.product_id is not null and l.quantity > 0
 group by o.tenant_id, l.product_id;
