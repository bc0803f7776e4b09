import { expect, it } from 'vitest';
import { startProcess } from '#test/processes/start-process';

/** What a server needs only when somebody asks for it, and what takes long to load or much memory. */
const late = [
  'ai',
  '@ai-sdk/anthropic',
  '@ai-sdk/openai-compatible',
  'unpdf',
  'mammoth',
  'imapflow',
  'postal-mime',
  '@kenjiuno/msgreader',
  'read-excel-file',
  'write-excel-file',
  'swissqrbill',
  '@myriaddreamin/typst-ts-node-compiler',
  '@scalar/fastify-api-reference',
  '@fastify/swagger',
  '@electric-sql/pglite',
  'minisearch',
  'vite',
];

async function packagesOf(file: string): Promise<string[]> {
  const line = await startProcess('list-packages', file).line((text) => text.startsWith('['));
  return JSON.parse(line) as string[];
}

it('loads at the start only what every server needs', async () => {
  const packages = await packagesOf('main/start-server.ts');
  expect(packages).toContain('fastify');
  expect(packages.filter((name) => late.includes(name))).toEqual([]);
});

it('loads little in the thread of the desk', async () => {
  const packages = await packagesOf('app/desk/desk-worker.ts');
  expect(packages).toContain('drizzle-orm');
  const foreign = [...late, 'sanitize-html', 'fastify', 'better-auth', 'pg-boss', 'nodemailer', 'prom-client', 'ajv'];
  expect(packages.filter((name) => foreign.includes(name))).toEqual([]);
});
