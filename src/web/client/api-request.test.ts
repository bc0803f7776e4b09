import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from './api-error.ts';
import { apiRequest, queryString, setSignedOutHandler } from './api-request.ts';

const answer = (status: number, body: string, headers: Record<string, string> = {}) =>
  vi.fn<typeof fetch>(async () => new Response(status === 204 ? null : body, { status, headers }));

afterEach(() => {
  vi.unstubAllGlobals();
  setSignedOutHandler(() => undefined);
});

describe('queryString', () => {
  it('leaves empty values out', () => {
    expect(queryString({ query: 'a b', page: 0, none: '', gone: undefined, off: false })).toBe(
      '?query=a+b&page=0&off=false',
    );
    expect(queryString()).toBe('');
  });
});

describe('apiRequest', () => {
  it('sends JSON with the version the person saw and without any key', async () => {
    const fetched = answer(200, '{"ok":true}');
    vi.stubGlobal('fetch', fetched);
    await expect(apiRequest('PATCH', '/api/x', { body: { a: 1 }, ifMatch: 7 })).resolves.toEqual({ ok: true });
    const init = fetched.mock.calls[0]?.[1];
    const headers = new Headers(init?.headers);
    expect(init).toMatchObject({ method: 'PATCH', body: '{"a":1}', credentials: 'same-origin' });
    expect(headers.get('if-match')).toBe('"7"');
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.has('authorization')).toBe(false);
  });

  it('answers undefined for 204', async () => {
    vi.stubGlobal('fetch', answer(204, ''));
    await expect(apiRequest('DELETE', '/api/x')).resolves.toBeUndefined();
  });

  it('carries the request id of a refusal', async () => {
    vi.stubGlobal('fetch', answer(500, '<html>', { 'x-request-id': 'abc' }));
    await expect(apiRequest('GET', '/api/x')).rejects.toMatchObject({
      status: 500,
      code: 'unexpected',
      requestId: 'abc',
    });
  });

  it('tells when the session is over, but not for a wrong password', async () => {
    const signedOut = vi.fn();
    setSignedOutHandler(signedOut);
    vi.stubGlobal('fetch', answer(401, '{"error":"Unauthorized"}'));
    await expect(apiRequest('POST', '/api/auth/sign-in/email')).rejects.toBeInstanceOf(ApiError);
    expect(signedOut).not.toHaveBeenCalled();
    await expect(apiRequest('GET', '/api/offers')).rejects.toBeInstanceOf(ApiError);
    expect(signedOut).toHaveBeenCalledOnce();
  });

  it('turns no answer into a network problem', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => Promise.reject(new TypeError('failed to fetch'))),
    );
    await expect(apiRequest('GET', '/api/x')).rejects.toMatchObject({ status: 0, code: 'network' });
  });
});
