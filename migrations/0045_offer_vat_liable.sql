-- False: nobody owes VAT on the offer, because its company was not liable for it when it was written.
alter table offer add column vat_liable boolean not null default true;
