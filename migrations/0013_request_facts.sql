-- What a request says beside its items, and who sent it.
alter table request add column facts jsonb not null default '[]';
alter table request add column sender jsonb;

-- facts: the checklist of this offer. customer_proposal: who the sender seems to be, and what was decided about it.
-- rejected_sender: the sender (address or name) of whom somebody said that the proposal was wrong.
alter table offer add column requested_date date;
alter table offer add column delivery_address jsonb;
alter table offer add column facts jsonb not null default '[]';
alter table offer add column customer_proposal jsonb;
alter table offer add column rejected_sender text;
create index offer_rejected_sender on offer (tenant_id, rejected_sender) where rejected_sender is not null;

create index customer_email on customer (tenant_id, lower(email)) where deleted_at is null and email is not null;
create index customer_domain on customer (tenant_id, split_part(lower(email), '@', 2)) where deleted_at is null and email is not null;

-- Customers whose address is this one, or lies in this domain: as the owner, because row-level security keeps lower() from the index;
-- it compares the tenant itself.
create function customers_by_mail(wanted uuid, wanted_email text, wanted_domain text) returns table (id uuid, exact boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  (select c.id, true from customer c
   where c.tenant_id = wanted and wanted = nullif(current_setting('app.tenant', true), '')::uuid
     and c.deleted_at is null and lower(c.email) = lower(wanted_email) limit 5)
  union all
  (select c.id, false from customer c
   where c.tenant_id = wanted and wanted = nullif(current_setting('app.tenant', true), '')::uuid
     and c.deleted_at is null and split_part(lower(c.email), '@', 2) = lower(wanted_domain) limit 5)
$$;
revoke all on function customers_by_mail(uuid, text, text) from public;
grant execute on function customers_by_mail(uuid, text, text) to proffer_app;
