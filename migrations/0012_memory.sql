-- What a company learned from its people: wordings, corrections, words that mean the same, what is usual.

-- A wording that means a product: for one customer, or (customer_id null) for everybody. key is the wording without small words,
-- endings and quantity; the newest correction of a wording replaces the one before.
create table learned_alias (
  tenant_id uuid not null,
  id uuid not null,
  customer_id uuid,
  key text not null,
  request_item text not null,
  product_id uuid not null,
  active boolean not null default true,
  -- how often it was said, less how often its line was thrown out; at 0 it is given up
  strength integer not null default 1,
  uses integer not null default 0,
  last_used_at timestamptz,
  offer_id uuid,
  taught_by text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  item_order text not null generated always as (lower(left(request_item, 200))) stored,
  primary key (tenant_id, id)
);
create unique index learned_alias_key on learned_alias (tenant_id, customer_id, key) nulls not distinct;
create index learned_alias_newest on learned_alias (tenant_id, updated_at, id);
create index learned_alias_words on learned_alias (tenant_id, item_order, id);
create index learned_alias_uses on learned_alias (tenant_id, uses, id);
create index learned_alias_product on learned_alias (tenant_id, product_id);

-- One row for each thing that a person changed of what the engine proposed.
create table correction (
  tenant_id uuid not null,
  id uuid not null,
  offer_id uuid not null,
  line_id uuid not null,
  -- product, found (a product for an open part), quantity, removed, added
  kind text not null,
  request_item text not null default '',
  -- folded words of the wording, for counting
  words text[] not null default '{}',
  from_product uuid,
  to_product uuid,
  from_quantity numeric(18,3),
  to_quantity numeric(18,3),
  match_reason text,
  match_score numeric(5,4),
  customer_id uuid,
  user_id text,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index correction_newest on correction (tenant_id, created_at);

-- Words that mean the same; the first is the one that is meant. Only active groups count. key: the words, folded and sorted.
create table synonym_group (
  tenant_id uuid not null,
  id uuid not null,
  key text not null,
  words text[] not null,
  language text,
  -- manual, learned, import
  source text not null default 'manual',
  -- active, proposed, off
  state text not null default 'active',
  -- how many wordings speak for a learned one
  support integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  word_order text not null generated always as (lower(left(words[1], 200))) stored,
  primary key (tenant_id, id)
);
create unique index synonym_group_key on synonym_group (tenant_id, md5(key));
create index synonym_group_order on synonym_group (tenant_id, word_order, id);

-- Shipped groups that a company does not want.
create table synonym_off (
  tenant_id uuid not null,
  concept text not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, concept)
);

-- A corrected wording had `word` and its product says `meaning` instead. Three wordings make a proposal.
create table synonym_hint (
  tenant_id uuid not null,
  word text not null,
  meaning text not null,
  wording text not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, word, meaning, wording)
);

-- What is taken when a request does not say: of one customer, or (customer_id null) of the company.
create table house_standard (
  tenant_id uuid not null,
  id uuid not null,
  customer_id uuid,
  attribute text not null,
  value text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index house_standard_attribute on house_standard (tenant_id, customer_id, lower(attribute)) nulls not distinct;

do $$
declare t text;
begin
  foreach t in array array['learned_alias', 'correction', 'synonym_group', 'synonym_off', 'synonym_hint', 'house_standard'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy tenant_wall on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid) with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', t);
  end loop;
end $$;
