import { afterEach, expect, it, vi } from 'vitest';
import { ApiError } from './api-error.ts';
import { postWithProgress } from './post-with-progress.ts';

afterEach(() => vi.unstubAllGlobals());

/** An answer that arrives in pieces of the given size, however they fall. */
function stream(text: string, size = 7): Response {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
}

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

function serve(...answers: readonly Response[]) {
  const fetched = vi.fn<typeof fetch>();
  for (const answer of answers) fetched.mockResolvedValueOnce(answer);
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

const heard: unknown[] = [];
const post = (signal?: AbortSignal) => {
  heard.length = 0;
  const body = { clientRequest: 'x' };
  return postWithProgress('/api/x', { body, idempotencyKey: 'k', signal, onProgress: (one) => heard.push(one) });
};

it('tells the progress and answers the body of the last event', async () => {
  const text =
    ': hello\n\nevent: progress\ndata: {"done":1,"text":"żółć"}\n\n: still here\n\nevent: progress\r\ndata: {"done":2}\r\n\r\n' +
    'event: offer\ndata: {"offer":\ndata: {"id":"1"}}\n\n';
  for (const size of [1, 7, 1000]) {
    const fetched = serve(stream(text, size));
    await expect(post()).resolves.toEqual({ offer: { id: '1' } });
    expect(heard).toEqual([{ done: 1, text: 'żółć' }, { done: 2 }]);
    const headers = new Headers(fetched.mock.calls[0]?.[1]?.headers);
    expect(headers.get('accept')).toMatch(/^text\/event-stream/);
    expect(headers.get('idempotency-key')).toBe('k');
  }
});

it('takes a plain answer where the server has no events', async () => {
  serve(json(201, { offer: { id: '1' } }));
  await expect(post()).resolves.toEqual({ offer: { id: '1' } });
  serve(json(400, { error: { code: 'too_many_lines', message: 'No' } }));
  await expect(post()).rejects.toMatchObject({ status: 400, code: 'too_many_lines' });
});

it('throws a refusal that comes as an event', async () => {
  serve(stream('event: error\ndata: {"status":400,"error":{"code":"too_many_lines","message":"No"}}\n\n'));
  const failed = await post().catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(ApiError);
  expect(failed).toMatchObject({ status: 400, code: 'too_many_lines', message: 'No' });
});

it('asks again under the same key, without events, when the stream breaks off', async () => {
  const fetched = serve(stream('event: progress\ndata: {"done":1}\n\nevent: off'), json(201, { offer: { id: '1' } }));
  await expect(post()).resolves.toEqual({ offer: { id: '1' } });
  const [, again] = fetched.mock.calls.map(([, init]) => new Headers(init?.headers));
  expect([again?.get('accept'), again?.get('idempotency-key')]).toEqual(['application/json', 'k']);
});

it('does not ask again when the person stopped it', async () => {
  const stop = new AbortController();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) =>
      stop.signal.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError'))),
  });
  const fetched = serve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
  const failed = post(stop.signal);
  stop.abort();
  await expect(failed).rejects.toThrow();
  expect(fetched).toHaveBeenCalledTimes(1);
});
