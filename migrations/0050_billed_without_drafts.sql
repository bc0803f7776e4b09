-- What is billed of an offer no longer counts invoices that are drafts still.
update offer o set billed_net = coalesce((select sum(i.total_net) from invoice i
    where i.tenant_id = o.tenant_id and i.source_offer_id = o.id and i.deleted_at is null
      and (i.locked_at is not null or i.paid_at is not null)), 0)
  where exists (select from invoice d where d.tenant_id = o.tenant_id and d.source_offer_id = o.id and d.deleted_at is null
    and d.locked_at is null and d.paid_at is null);
