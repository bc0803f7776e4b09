-- The role every tenant transaction takes. Roles belong to the whole server, so another database may have made it, or be
-- making it at this moment. A user without the right to make roles gets it from an administrator, once:
--   create role proffer_app nologin;
--   grant proffer_app to <the user of DATABASE_URL>;
do $$
begin
  if not exists (select from pg_roles where rolname = 'proffer_app') then
    begin
      create role proffer_app nologin;
    exception when duplicate_object or unique_violation then
      null;
    end;
  end if;

  begin
    set local role proffer_app;
    reset role;
  exception when insufficient_privilege then
    begin
      execute format('grant proffer_app to %I', current_user);
    exception when unique_violation or internal_error then
      null; -- granted for another database of this server at the same moment; the next statement tells
    end;
    set local role proffer_app;
    reset role;
  end;
exception when insufficient_privilege then
  raise exception 'An administrator must run once: create role proffer_app nologin; grant proffer_app to %;', current_user
    using errcode = 'insufficient_privilege';
end $$;

grant usage on schema public to proffer_app;
alter default privileges in schema public grant select, insert, update, delete on tables to proffer_app;
alter default privileges in schema public grant usage, select on sequences to proffer_app;

create extension if not exists pg_trgm;
