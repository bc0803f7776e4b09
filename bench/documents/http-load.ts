import { Agent, request } from 'node:http';
import { LoadConnection } from './load-connection.ts';
import type { Sent } from './sent.ts';

/** The connections of all load; they stay open. */
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Sends one request and answers the body; throws unless the status is 2xx. Lighter than `fetch`, whose work would be measured too. */
export function send({ method, url, headers = {}, body }: Sent): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const length =
    body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const sent = request(url, { method, agent, headers: { ...headers, ...length } }, (answer) => {
    const parts: Buffer[] = [];
    answer.on('data', (part: Buffer) => parts.push(part));
    answer.on('error', reject);
    answer.on('end', () => {
      const bytes = Buffer.concat(parts);
      const status = answer.statusCode ?? 0;
      if (status >= 200 && status < 300) resolve(bytes);
      else reject(new Error(`${method} ${url} answered ${status} ${bytes.toString().slice(0, 500)}`));
    });
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

/** Requests a second: `together` at a time for so many milliseconds. `next` gets 0, 1, 2 … */
export async function rate(next: (n: number) => Sent, together: number, forMs: number): Promise<number> {
  const connections = await Promise.all(Array.from({ length: together }, () => LoadConnection.open(next(0).url)));
  const started = performance.now();
  let begun = 0;
  let done = 0;
  const sender = async (connection: LoadConnection) => {
    while (performance.now() - started < forMs) {
      begun += 1;
      await connection.send(next(begun - 1));
      done += 1;
    }
  };
  await Promise.all(connections.map(sender));
  const perSecond = (done / (performance.now() - started)) * 1000;
  for (const connection of connections) connection.close();
  return perSecond;
}

/** The middle one, 0 of none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
