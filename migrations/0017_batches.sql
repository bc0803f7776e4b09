-- A folder of requests that are drafted in the background, and one list to review.
create table batch (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  -- open (takes files), running, done
  state text not null,
  total integer not null default 0,
  created_by text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index batch_newest on batch (tenant_id, created_at desc, id desc);

create table batch_file (
  tenant_id uuid not null,
  batch_id uuid not null,
  id uuid not null,
  name text not null,
  size integer not null,
  file_id uuid not null,
  -- waiting, drafted, failed
  state text not null,
  error text,
  attempts integer not null default 0,
  offer_id uuid,
  lines integer not null default 0,
  unmatched integer not null default 0,
  lowest_score numeric(5,4),
  reviewed_at timestamptz,
  reviewed_by text,
  updated_at timestamptz not null default now(),
  primary key (tenant_id, batch_id, id),
  foreign key (tenant_id, batch_id) references batch (tenant_id, id) on delete cascade
);
create unique index batch_file_once on batch_file (tenant_id, batch_id, name);
create index batch_file_state on batch_file (tenant_id, batch_id, state);

do $$
declare t text;
begin
  foreach t in array array['batch', 'batch_file'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy tenant_wall on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid) with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', t);
  end loop;
end $$;
