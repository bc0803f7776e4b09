-- Why a file of a batch became no draft, or not all of it was read: codes that a page says in the reader's language. Rows from before
-- have only the sentence.
alter table batch_file add column troubles jsonb not null default '[]';
