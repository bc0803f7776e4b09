import { existsSync, readdirSync } from 'node:fs';
import { sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { HttpRefusal } from './http-refusal.ts';
import { pagePolicy } from './security-headers.ts';

/** Files below it have names that change with their content. */
const hashed = 'assets/';

/**
 * Serves the built web app from the folder `build` under `/app/`; `/` leads there. Every address below it that is no file
 * is a page of the app. Files with hashed names may be kept for a year, the page itself is asked for each time.
 */
export async function serveWeb(server: FastifyInstance, build: string): Promise<void> {
  const files = filesOf(build);
  if (files.size > 0) await server.register(fastifyStatic, { root: build, serve: false, index: false });
  server.get('/', async (_request, reply) => reply.redirect('/app/', 302));
  server.get('/app', async (_request, reply) => reply.redirect('/app/', 302));
  server.get<{ Params: { '*': string } }>('/app/*', async (request, reply) => {
    const path = request.params['*'];
    if (files.has(path) && path !== 'index.html') return sendFile(reply, path);
    if (path.startsWith(hashed)) throw new HttpRefusal('not_found', 'Not found.');
    return sendPage(reply, files.has('index.html') ? 'index.html' : null);
  });
  // What a client sees who has a link and no account.
  server.get('/offer/feedback', async (request, reply) =>
    reply.redirect(request.url.replace('/feedback', '/feedback/'), 302),
  );
  server.get('/offer/feedback/', async (_request, reply) => {
    reply.headers({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
    return sendPage(reply, files.has('client.html') ? 'client.html' : null);
  });
}

function filesOf(build: string): ReadonlySet<string> {
  if (!existsSync(build)) return new Set();
  const entries = readdirSync(build, { recursive: true, encoding: 'utf8' });
  return new Set(entries.map((path) => path.replaceAll(sep, '/')));
}

function sendFile(reply: FastifyReply, path: string): FastifyReply {
  reply.removeHeader('cache-control');
  if (!path.startsWith(hashed)) return reply.sendFile(path, { maxAge: '1h' });
  return reply.sendFile(path, { maxAge: '365d', immutable: true });
}

function sendPage(reply: FastifyReply, file: string | null): FastifyReply {
  reply.headers({ 'content-security-policy': pagePolicy, 'cache-control': 'no-cache' });
  if (file !== null) return reply.sendFile(file, { cacheControl: false });
  return reply
    .code(503)
    .type('text/html; charset=utf-8')
    .send('<!doctype html><title>Proffer</title><p>The web app is not built yet. Run <code>npm start</code>.</p>');
}
