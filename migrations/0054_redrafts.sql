-- What the engine proposes of an offer since it was drafted again; `drafted` stays what it proposed first.
alter table offer add column redrafted jsonb;

-- What hung on a mail: [{ name, kind, read }].
alter table intake_mail add column attachments jsonb not null default '[]';
