import { lookup } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { WebhookPost, WebhookSender } from '../app/ports.ts';
import { isPublicAddress } from './public-address.ts';

/** Finds all addresses of a name. */
export type Resolve = (name: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

const mostAnswerBytes = 64 * 1024;

/**
 * Calls webhooks. A name is resolved once, its addresses are checked, and the connection goes to one of these: a name that
 * answers otherwise a moment later changes nothing. Redirects are not followed.
 */
export function webhookSender(
  allowsPrivate: boolean,
  resolve: Resolve = (name) => lookup(name, { all: true }),
): WebhookSender {
  const isRefused = (address: string) => !allowsPrivate && !isPublicAddress(address);
  return {
    allowsPrivate,
    refusesHost(host) {
      const bare = host.replace(/^\[|\]$/g, '');
      return isIP(bare) !== 0 && isRefused(bare);
    },
    async post(message) {
      const deadline = AbortSignal.timeout(message.timeoutMs);
      const url = new URL(message.url);
      if (url.protocol !== 'https:' && !allowsPrivate) throw new Error('The address does not begin with https://.');
      const host = url.hostname.replace(/^\[|\]$/g, '');
      const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await within(deadline, resolve(host));
      if (found.length === 0) throw new Error('The name has no address.');
      if (found.some(({ address }) => isRefused(address)))
        throw new Error('The address is not on the public internet.');
      return send(url, message, { found, deadline });
    },
  };
}

interface Way {
  readonly found: readonly { readonly address: string; readonly family: number }[];
  readonly deadline: AbortSignal;
}

function send(url: URL, { headers, body }: WebhookPost, { found, deadline }: Way): Promise<number> {
  const checked: LookupFunction = (_name, options, done) => {
    const [first] = found;
    if (options.all) done(null, [...found]);
    else done(null, first?.address ?? '', first?.family ?? 0);
  };
  return new Promise((settle, fail) => {
    const begin = url.protocol === 'https:' ? requestHttps : requestHttp;
    const length = String(Buffer.byteLength(body));
    const call = begin(
      url,
      // No kept connections: each goes to an address that was just checked.
      {
        method: 'POST',
        agent: false,
        lookup: checked,
        signal: deadline,
        headers: { ...headers, 'content-length': length },
      },
      (answer) => {
        let left = mostAnswerBytes;
        answer.on('data', (chunk: Buffer) => {
          left -= chunk.byteLength;
          if (left < 0) answer.destroy();
        });
        answer.on('error', fail);
        answer.on('close', () => settle(answer.statusCode ?? 0));
      },
    );
    call.on('error', (error) => fail(deadline.aborted ? tooLate() : error));
    call.end(body);
  });
}

async function within<T>(deadline: AbortSignal, work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_settle, fail) => {
    deadline.addEventListener('abort', () => fail(tooLate()), { once: true });
  });
  return Promise.race([work, late]);
}

function tooLate(): Error {
  return new Error('The receiver did not answer in time.');
}
