-- An answer that staff took back stays on record, and leaves room for the next one.
update offer_answer a set withdrawn_at = now()
  where a.withdrawn_at is null and exists (select from offer o where o.tenant_id = a.tenant_id and o.id = a.offer_id
    and o.state not in ('accepted', 'bought_out', 'declined', 'canceled'));
