-- Offers that were quoted to a partner's checkout stay apart until they are confirmed: no list, count, search or read of another door
-- sees them. Whoever works for that checkout says so in the transaction: set_config('app.door', 'partners', true).
alter table offer add column kept_apart boolean not null default false;

create function keep_offer_apart() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.kept_apart := new.state <> 'accepted';
  return new;
end $$;
-- A backup that is restored says itself which are apart.
create trigger kept_apart before insert on offer for each row
  when (new.origin = 'partners' and current_user = 'proffer_app') execute function keep_offer_apart();
-- Once confirmed it is everybody's, whatever happens to it later.
create trigger kept_apart_until_confirmed before update on offer for each row
  when (new.kept_apart and new.state = 'accepted') execute function keep_offer_apart();

create policy partners_apart on offer as restrictive
  using (not kept_apart or current_setting('app.door', true) = 'partners');

-- They are not counted.
create or replace function count_added_offers() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform count_offers(tenant_id, state, deleted_at is not null, count(*))
  from added where not kept_apart group by tenant_id, state, deleted_at is not null;
  return null;
end $$;

create or replace function count_removed_offers() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform count_offers(tenant_id, state, deleted_at is not null, -count(*))
  from removed where not kept_apart group by tenant_id, state, deleted_at is not null;
  return null;
end $$;

create or replace function count_moved_offer() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not old.kept_apart then
    perform count_offers(old.tenant_id, old.state, old.deleted_at is not null, -1);
  end if;
  if not new.kept_apart then
    perform count_offers(new.tenant_id, new.state, new.deleted_at is not null, 1);
  end if;
  return null;
end $$;

-- A search passes by what is in the trash, and by them.
create or replace function follow_offer() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update offer_search set state = new.state, trashed = new.deleted_at is not null or new.kept_apart, customer_id = new.customer_id
  where tenant_id = new.tenant_id and offer_id = new.id;
  return null;
end $$;
-- The words of a new offer are written after it.
create constraint trigger search_passes_by after insert on offer deferrable initially deferred for each row
  when (new.kept_apart) execute function follow_offer();
