-- What lists and reads need of the pricing stands beside it: unpacking every line of it only for these cost a list more than all else.
alter table offer
  add column rates json generated always as ((pricing -> 'rates')::json) stored,
  add column optional_net bigint generated always as ((pricing -> 'optional' ->> 'net')::bigint) stored;
