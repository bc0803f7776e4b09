-- Why a mail became no draft, or what of it was not read: codes that a page says in the reader's language. Rows from before have only
-- the sentence.
alter table intake_mail add column troubles jsonb not null default '[]';
