-- Lists of products and customers as fast as those of offers.

-- Ordered by a column: row-level security keeps a comparison with lower(name), which is not leakproof, away from the index, and a
-- deep page would be counted off from the beginning. Bounded, because an index takes no long texts.
alter table product add column name_order text not null generated always as (lower(left(name, 200))) stored;
alter table customer add column name_order text not null generated always as (lower(left(name, 200))) stored;
drop index product_name;
drop index customer_order;
create index product_name on product (tenant_id, name_order, id) where deleted_at is null;
create index customer_order on customer (tenant_id, name_order, id) where deleted_at is null;

-- Lower case, so that a plain like will do (ilike folds every row again, which is ten times as slow); one part a line, so that a
-- search can keep to some of them: 1 article number, 2 name, 3 the start of the description, then names, brand, codes and so on.
create or replace function product_search_text(
  sku text, name text, names jsonb, brand text, eans text[], description text, descriptions jsonb
) returns text language sql immutable parallel safe set search_path = pg_catalog as $$
  select lower(concat_ws(E'\n',
    translate(sku, E'\n\r', '  '), translate(name, E'\n\r', '  '), translate(left(description, 4000), E'\n\r', '  '),
    (select string_agg(value, E'\n') from jsonb_each_text(names)),
    brand, nullif(array_to_string(eans[1:20], ' '), ''),
    (select left(string_agg(value, E'\n'), 4000) from jsonb_each_text(descriptions))))
$$;

drop index product_search_text;
alter table product_search set (fillfactor = 90);
-- A copy, so that a search needs no look at the product.
alter table product_search add column active boolean not null default true;
-- 0 to 65535, evenly spread: see offer_search.
alter table product_search add column sample integer not null
  generated always as (get_byte(uuid_send(product_id), 14) * 256 + get_byte(uuid_send(product_id), 15)) stored;
update product_search s
  set active = p.active, text = product_search_text(p.sku, p.name, p.names, p.brand, p.eans, p.description, p.descriptions)
  from product p where p.tenant_id = s.tenant_id and p.id = s.product_id;
create index product_search_sample on product_search (tenant_id, sample);
create index product_search_text on product_search using gin ((array[tenant_id]), text gin_trgm_ops);

create function follow_product() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update product_search set active = new.active where tenant_id = new.tenant_id and product_id = new.id;
  return null;
end $$;
create trigger search_follows after update on product for each row
  when (old.active is distinct from new.active) execute function follow_product();

drop function search_products(uuid, text, integer);
-- Products whose text fits all patterns, with the names that order them, in no order; see search_offers. parts: only these lines of
-- the text count, one of them must fit alone. Without keys every text of the tenant is looked at.
create function search_products(
  wanted uuid, own bigint, keys text[], patterns text[], parts integer[], active_only boolean
) returns table (id uuid, name_order text)
  language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
declare
  crowded boolean := own * 4 < (select reltuples from pg_class where oid = 'product_search'::regclass);
  conditions text[] := array['s.tenant_id = $1', 's.text like all ($2)'];
begin
  if wanted is distinct from nullif(current_setting('app.tenant', true), '')::uuid then
    return;
  end if;
  conditions := conditions || array(select format('s.text like %L', key) from unnest(keys) as key);
  if crowded and cardinality(keys) > 0 then
    conditions := conditions || format('array[s.tenant_id] @> array[%L::uuid]', wanted);
  end if;
  if active_only then
    conditions := conditions || 's.active'::text;
  end if;
  if parts is not null then
    conditions := conditions || (
      select '(' || string_agg(format('split_part(s.text, E''\n'', %s) like all ($2)', part), ' or ') || ')' from unnest(parts) as part);
  end if;
  return query execute
    'select s.product_id, left(split_part(s.text, E''\n'', 2), 200) from product_search s where ' || array_to_string(conditions, ' and ')
    using wanted, patterns;
end $$;
revoke all on function follow_product(), search_products(uuid, bigint, text[], text[], integer[], boolean) from public;
grant execute on function search_products(uuid, bigint, text[], text[], integer[], boolean) to proffer_app;
