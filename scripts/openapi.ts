// Writes docs/api/<door>.openapi.json for every door: `npm run openapi`. A test fails while a copy is stale.
import { mkdirSync, writeFileSync } from 'node:fs';
import { apiDocuments } from '#main/api-documents';

const folder = new URL('../docs/api/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const { file, text } of await apiDocuments()) {
  writeFileSync(new URL(file, folder), text);
  console.log(`docs/api/${file}`);
}
