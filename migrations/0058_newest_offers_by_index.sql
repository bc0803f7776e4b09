-- The newest offers are found by their index alone again: what row-level security asks of a row stands in it.
drop index offer_created;
create index offer_created on offer (tenant_id, state, created_at desc, id desc) include (kept_apart) where deleted_at is null;
