-- Talks about an offer: each answer with the parts it was shown in, tool calls included.
create table chat_thread (
  tenant_id uuid not null,
  id uuid not null,
  offer_id uuid not null,
  title text not null,
  created_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, offer_id) references offer (tenant_id, id) on delete cascade
);
create index chat_thread_offer on chat_thread (tenant_id, offer_id, updated_at desc, id desc);

create table chat_message (
  tenant_id uuid not null,
  thread_id uuid not null,
  -- as the page or the server named it; the same message sent twice is one
  id text not null,
  position integer not null,
  role text not null,
  parts jsonb not null,
  created_by text,
  created_at timestamptz not null default now(),
  primary key (tenant_id, thread_id, id),
  unique (tenant_id, thread_id, position),
  foreign key (tenant_id, thread_id) references chat_thread (tenant_id, id) on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['chat_thread', 'chat_message'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy tenant_wall on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid) with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', t);
  end loop;
end $$;
