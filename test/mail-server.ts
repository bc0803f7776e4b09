import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { type MimePart, readMime } from './read-mime.ts';

/** A message as a mail server got it. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly message: MimePart;
}

/** A real mail server on this machine. */
export interface MailServer {
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  /** Answers the next messages with this code each, before it takes any. */
  refuse(code: number, times?: number): void;
  /** Takes no mail for this address, with 550. */
  readonly unknown: Set<string>;
  close(): Promise<void>;
}

export interface MailServerOptions {
  /** Offers encryption, with a certificate that nobody vouches for. */
  readonly encrypts?: boolean;
}

export async function startMailServer({ encrypts = false }: MailServerOptions = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const refusals: number[] = [];
  const unknown = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    ...(encrypts ? {} : { disabledCommands: ['STARTTLS'] }),
    onRcptTo: ({ address }, _session, done) => done(unknown.has(address) ? withCode(550, 'No such person') : null),
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const code = refusals.shift();
        if (code !== undefined) return done(withCode(code, 'Not now'));
        const raw = Buffer.concat(parts).toString('latin1');
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw, message: readMime(raw) });
        return done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    refuse: (code, times = 1) => void refusals.push(...Array<number>(times).fill(code)),
    unknown,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

function withCode(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
