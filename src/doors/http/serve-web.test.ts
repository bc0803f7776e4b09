import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createServer } from './create-server.ts';
import { serveWeb } from './serve-web.ts';

let folder: string;
let server: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proffer-web-'));
  await mkdir(join(folder, 'web/assets'), { recursive: true });
  await writeFile(join(folder, 'web/index.html'), '<p>the page</p>');
  await writeFile(join(folder, 'web/icon.svg'), '<svg/>');
  await writeFile(join(folder, 'web/assets/main-abc.js'), 'run()');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  server = createServer({ logLevel: 'silent' });
  await serveWeb(server, join(folder, 'web'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

it('leads from the root to the app', async () => {
  for (const url of ['/', '/app']) {
    expect(await server.inject({ url })).toMatchObject({ statusCode: 302, headers: { location: '/app/' } });
  }
});

it('serves the page at every address of the app, under a policy and never from an old copy', async () => {
  for (const url of ['/app/', '/app/index.html', '/app/offers/0190?tab=pdf', '/app/products/AB.12']) {
    const answer = await server.inject({ url });
    expect(answer.body).toBe('<p>the page</p>');
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
    expect(answer.headers['content-security-policy']).toContain("script-src 'self';");
  }
});

it('lets hashed files be kept for long and others for an hour', async () => {
  const script = await server.inject({ url: '/app/assets/main-abc.js' });
  expect(script.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable' });
  expect(script.headers['content-type']).toContain('javascript');
  expect((await server.inject({ url: '/app/icon.svg' })).headers['cache-control']).toBe('public, max-age=3600');
});

it('serves nothing else', async () => {
  expect((await server.inject({ url: '/app/assets/gone.js' })).statusCode).toBe(404);
  for (const url of ['/app/../secret.txt', '/app/%2e%2e/secret.txt', '/app/..%2fsecret.txt']) {
    expect((await server.inject({ url })).body).not.toContain('secret');
  }
});

it('says what to do when the app is not built', async () => {
  const bare = createServer({ logLevel: 'silent' });
  await serveWeb(bare, join(folder, 'nothing'));
  const answer = await bare.inject({ url: '/app/' });
  expect(answer.statusCode).toBe(503);
  expect(answer.body).toContain('npm start');
  await bare.close();
});
