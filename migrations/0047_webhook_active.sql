-- False: its company turned the webhook off; nothing is noted for it meanwhile.
alter table webhook add column is_active boolean not null default true;
