-- What one author wrote last, also where nobody is the author: `is null` would not keep the order of an index on the column. A case,
-- because row-level security keeps coalesce, which is not known to be leakproof, away from the index.
drop index offer_own_draft;
create index offer_own_draft on offer
  (tenant_id, (case when created_by is null then '' else created_by end), created_at desc, id desc)
  where deleted_at is null and state = 'draft';
drop index request_newest;
create index request_newest on request
  (tenant_id, (case when user_id is null then '' else user_id end), created_at desc, id desc);

-- The categories and brands in use, and what is in one.
create index product_category on product (tenant_id, category) where deleted_at is null and category is not null;
create index product_brand on product (tenant_id, brand) where deleted_at is null and brand is not null;
