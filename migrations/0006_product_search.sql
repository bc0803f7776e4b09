-- What a search for products looks through stands in a table of its own: a trigram index costs more than all others together, and a new
-- price or stock must not pay for it. A large import fills it after its commit, in small transactions.
create function product_search_text(
  sku text, name text, names jsonb, brand text, eans text[], description text, descriptions jsonb
) returns text language sql immutable parallel safe set search_path = pg_catalog as $$
  select concat_ws(E'\n', sku, name,
    (select string_agg(value, E'\n') from jsonb_each_text(names)),
    brand, nullif(array_to_string(eans[1:20], ' '), ''), left(description, 4000),
    (select left(string_agg(value, E'\n'), 4000) from jsonb_each_text(descriptions)))
$$;

create table product_search (
  tenant_id uuid not null,
  product_id uuid not null,
  text text not null,
  primary key (tenant_id, product_id),
  foreign key (tenant_id, product_id) references product (tenant_id, id) on delete cascade
);
insert into product_search (tenant_id, product_id, text)
  select tenant_id, id, product_search_text(sku, name, names, brand, eans, description, descriptions)
  from product where deleted_at is null;
create index product_search_text on product_search using gin (text gin_trgm_ops);
alter table product_search enable row level security;
create policy tenant_wall on product_search using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

create or replace function search_products(wanted uuid, pattern text, most integer) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.product_id from product_search s
  where s.tenant_id = wanted and wanted = nullif(current_setting('app.tenant', true), '')::uuid and s.text ilike pattern
  limit most
$$;
alter table product drop column search_text;
alter table product drop column import_hash;

-- How far a running import is: its rows are read and staged, then written together, then made searchable.
alter table import add column phase text not null default 'read' check (phase in ('read', 'write', 'index'));
