import { readRequest } from '#core/drafting/read-request';

for (const t of process.argv.slice(2))
  console.log(
    t,
    '=>',
    JSON.stringify(readRequest(t).fragments.map((f) => [f.search, f.quantity.value, f.weak])),
    readRequest(t).notes,
  );
