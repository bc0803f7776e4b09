-- The engine's draft of this offer is the offer as it stands. Its first change copies it to `drafted`: a draft that nobody
-- changed is kept once.
alter table offer add column draft_untouched boolean not null default false;
