-- Lists of offers that are as fast with a million rows as with a thousand.

-- What a search through offers looks at stands in a table of its own: a trigram index costs more than all others together,
-- and a new quantity or state must not pay for it.
drop function search_offers(uuid, text, integer);
drop index offer_search;
alter table offer drop column search_text;
create table offer_search (
  tenant_id uuid not null,
  offer_id uuid not null,
  -- copies of the offer's, so that a search needs no look at its row
  state text not null,
  trashed boolean not null,
  customer_id uuid,
  created_at timestamptz not null,
  -- distinct words in folded spelling, a blank before and after each
  text text collate "C" not null,
  -- 0 to 65535, evenly spread, because the last bytes of an id are random: rows below a bound are a fair sample
  sample integer not null
    generated always as (get_byte(uuid_send(offer_id), 14) * 256 + get_byte(uuid_send(offer_id), 15)) stored,
  primary key (tenant_id, offer_id),
  foreign key (tenant_id, offer_id) references offer (tenant_id, id) on delete cascade
) with (fillfactor = 90);
create index offer_search_sample on offer_search (tenant_id, sample);
-- The list of new entries is kept short: it is read by every search, and whoever fills it up must empty it.
create index offer_search_text on offer_search using gin ((array[tenant_id]), text gin_trgm_ops)
  with (gin_pending_list_limit = 256);

create function follow_offer() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update offer_search set state = new.state, trashed = new.deleted_at is not null, customer_id = new.customer_id
  where tenant_id = new.tenant_id and offer_id = new.id;
  return null;
end $$;
create trigger search_follows after update on offer for each row
  when ((old.state, old.deleted_at is null, old.customer_id) is distinct from (new.state, new.deleted_at is null, new.customer_id))
  execute function follow_offer();

-- One index an order, by state: a door's status is some states, and their rows are merged. No others, each costs every write.
alter table offer add column name_order text not null generated always as (lower(left(name, 60))) stored;
drop index offer_newest;
drop index offer_state;
drop index offer_customer;
drop index offer_author;
create index offer_created on offer (tenant_id, state, created_at desc, id desc) where deleted_at is null;
create index offer_updated on offer (tenant_id, state, updated_at desc, id desc) where deleted_at is null;
create index offer_gross on offer (tenant_id, state, total_gross desc, id desc) where deleted_at is null;
create index offer_name on offer (tenant_id, state, name_order, id) where deleted_at is null;
create index offer_customer on offer (tenant_id, customer_id, state, created_at desc, id desc) where deleted_at is null;
create index offer_own_draft on offer (tenant_id, coalesce(created_by, ''), created_at desc, id desc)
  where deleted_at is null and state = 'draft';

-- The newest request of one author; `user_id is null` would not keep the order of an index on user_id.
drop index request_newest;
create index request_newest on request (tenant_id, coalesce(user_id, ''), created_at desc, id desc);

-- How many offers there are, maintained by triggers: the sum of n over the buckets. Writers at the same time take different
-- buckets, so none waits for another; n of one bucket alone means nothing and may be negative.
create table offer_count (
  tenant_id uuid not null,
  state text not null,
  trashed boolean not null,
  bucket uuid not null,
  n bigint not null,
  primary key (tenant_id, state, trashed, bucket)
) with (fillfactor = 50);

create function count_offers(wanted uuid, in_state text, in_trash boolean, change bigint) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update offer_count set n = n + change
  where tenant_id = wanted and state = in_state and trashed = in_trash and bucket = (
    select bucket from offer_count where tenant_id = wanted and state = in_state and trashed = in_trash
    limit 1 for no key update skip locked);
  if not found then
    insert into offer_count values (wanted, in_state, in_trash, gen_random_uuid(), change);
  end if;
end $$;

create function count_added_offers() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform count_offers(tenant_id, state, deleted_at is not null, count(*))
  from added group by tenant_id, state, deleted_at is not null;
  return null;
end $$;
create function count_removed_offers() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform count_offers(tenant_id, state, deleted_at is not null, -count(*))
  from removed group by tenant_id, state, deleted_at is not null;
  return null;
end $$;
create function count_moved_offer() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform count_offers(old.tenant_id, old.state, old.deleted_at is not null, -1);
  perform count_offers(new.tenant_id, new.state, new.deleted_at is not null, 1);
  return null;
end $$;
create function forget_offer_count() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from offer_count;
  return null;
end $$;
create trigger count_added after insert on offer referencing new table as added
  for each statement execute function count_added_offers();
create trigger count_removed after delete on offer referencing old table as removed
  for each statement execute function count_removed_offers();
create trigger count_moved after update on offer for each row
  when ((old.tenant_id, old.state, old.deleted_at is null) is distinct from (new.tenant_id, new.state, new.deleted_at is null))
  execute function count_moved_offer();
create trigger count_none after truncate on offer for each statement execute function forget_offer_count();
insert into offer_count
  select tenant_id, state, deleted_at is not null, gen_random_uuid(), count(*) from offer group by 1, 2, 3;
revoke all on function count_offers(uuid, text, boolean, bigint), count_added_offers(), count_removed_offers(),
  count_moved_offer(), forget_offer_count() from public;

do $$
declare t text;
begin
  foreach t in array array['offer_search', 'offer_count'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy tenant_wall on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid) with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', t);
  end loop;
end $$;
revoke insert, update, delete on offer_count from proffer_app;

-- The offers whose search text fits all patterns, in no order. Row-level security would keep the planner from the trigram
-- index (its operators are not leakproof), so this runs as the owner and compares the tenant itself. keys are patterns for the
-- index: each holds wherever all patterns hold, and is rare enough to be worth a look. own is how many offers the tenant has:
-- the index compares tenants only for one who has few of all offers on the server, because for others that costs more than it saves.
create function search_offers(
  wanted uuid, own bigint, keys text[], patterns text[], states text[], customer uuid
) returns table (id uuid, created_at timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
declare
  crowded boolean := own * 4 < (select reltuples from pg_class where oid = 'offer_search'::regclass);
  lookups text := (select string_agg(format('s.text like %L', key), ' and ') from unnest(keys) as key);
begin
  if wanted is distinct from nullif(current_setting('app.tenant', true), '')::uuid then
    return;
  end if;
  if crowded then
    lookups := format('array[s.tenant_id] @> array[%L::uuid] and ', wanted) || lookups;
  end if;
  return query execute format('select s.offer_id, s.created_at from offer_search s
      where s.tenant_id = $1 and %s and s.text like all ($2) and not s.trashed and s.state = any ($3)
        and ($4 is null or s.customer_id = $4)', lookups)
    using wanted, patterns, states, customer;
end $$;
revoke all on function follow_offer(), search_offers(uuid, bigint, text[], text[], text[], uuid) from public;
grant execute on function search_offers(uuid, bigint, text[], text[], text[], uuid) to proffer_app;
