-- Whom we tell when something happens.
create table webhook (
  tenant_id uuid not null,
  id uuid not null,
  -- name of an event, or *
  event text not null,
  url text not null,
  secret text not null,
  -- failed calls in a row
  failed_count integer not null default 0,
  last_failed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id)
);
create index webhook_newest on webhook (tenant_id, created_at desc, id desc) where deleted_at is null;

-- One message to one webhook. Its body is fixed, so that every attempt says the same. The second key: an event once.
create table webhook_delivery (
  tenant_id uuid not null,
  id uuid not null,
  webhook_id uuid not null,
  event_id uuid not null,
  event text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed', 'skipped')),
  attempts integer not null default 0,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, webhook_id, event_id, event),
  foreign key (tenant_id, webhook_id) references webhook (tenant_id, id) on delete cascade
);
create index webhook_delivery_age on webhook_delivery (created_at);

create table webhook_call (
  tenant_id uuid not null,
  id uuid not null,
  webhook_id uuid not null,
  delivery_id uuid not null,
  event text not null,
  attempt integer not null,
  -- HTTP status of the answer; null where there was none, and error says why
  status integer,
  error text,
  duration_ms integer not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, webhook_id) references webhook (tenant_id, id) on delete cascade,
  foreign key (tenant_id, delivery_id) references webhook_delivery (tenant_id, id) on delete cascade
);
create index webhook_call_newest on webhook_call (tenant_id, webhook_id, created_at desc, id desc);
create index webhook_call_delivery on webhook_call (tenant_id, delivery_id);

do $$
declare t text;
begin
  foreach t in array array['webhook', 'webhook_delivery', 'webhook_call'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy tenant_wall on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid) with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', t);
  end loop;
end $$;
