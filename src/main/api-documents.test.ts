import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { apiDocuments } from './api-documents.ts';

const folder = new URL('../../docs/api/', import.meta.url);

it('keeps a true copy of every door’s API document (npm run openapi writes them)', async () => {
  const documents = await apiDocuments();
  expect(documents.length).toBeGreaterThan(0);
  for (const { file, text } of documents) expect(readFileSync(new URL(file, folder), 'utf8'), file).toBe(text);
  const kept = readdirSync(folder).filter((name) => name.endsWith('.openapi.json'));
  expect(kept.sort()).toEqual(documents.map(({ file }) => file).sort());
});
