-- Texts that documents begin with, snippets to put into them, and whole documents to start from.
create table text_template (
  tenant_id uuid not null,
  id uuid not null,
  -- header, footer: of documents; mail: the message of a mail; snippet: to put in anywhere; offer: a whole document
  kind text not null check (kind in ('header', 'footer', 'mail', 'snippet', 'offer')),
  -- two letters; null: any
  language text,
  name text not null,
  -- HTML; of a whole document its header
  html text not null default '',
  -- of a whole document
  footer text not null default '',
  elements jsonb not null default '[]',
  -- taken where nobody wrote anything
  is_default boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index text_template_default on text_template (tenant_id, kind, language) nulls not distinct where is_default;

alter table text_template enable row level security;
create policy tenant_wall on text_template using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
