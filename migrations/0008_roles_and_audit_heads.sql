-- user.role says whether a person runs a company. Only somebody let in to start one has it without a membership, so it must
-- go with the last membership that gave it, however that ends.
create function follow_membership() returns trigger language plpgsql as $$
declare person text := case when tg_op = 'DELETE' then old.user_id else new.user_id end;
begin
  update "user" set role = case
      when exists (select from member where user_id = person and role in ('owner', 'admin')) then 'admin' else 'user' end
   where id = person;
  return null;
end $$;
create trigger member_role after insert or delete or update of role, user_id on member
  for each row execute function follow_membership();

-- The last link of each company's audit chain: what was cut off at the end shows as well. Only the linker writes it.
create table audit_head (
  tenant_id uuid primary key,
  position bigint not null,
  hash bytea not null
);
revoke all on audit_head from proffer_app;
alter table audit_head enable row level security;
create policy tenant_wall on audit_head using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
