import { connect, type Socket } from 'node:net';
import type { Sent } from './sent.ts';

const headEnd = Buffer.from('\r\n\r\n');

/**
 * One kept-alive connection that sends one request at a time and waits for the whole answer. `node:http` takes as long for a request as
 * the bare server does, and would be what is measured.
 */
export class LoadConnection {
  readonly #socket: Socket;
  readonly #host: string;
  #got: Buffer = Buffer.alloc(0);
  #expected = -1;
  #waiting: PromiseWithResolvers<void> | null = null;

  private constructor(socket: Socket, host: string) {
    this.#socket = socket;
    this.#host = host;
    socket.on('data', (part: Buffer) => this.#receive(part));
    socket.on('error', (error) => this.#waiting?.reject(error));
    socket.on('close', () => this.#waiting?.reject(new Error('The connection was closed.')));
  }

  static async open(url: string): Promise<LoadConnection> {
    const { hostname, port, host } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return new LoadConnection(socket, host);
  }

  /** Throws unless the status is 2xx. */
  send({ method, url, headers = {}, body }: Sent): Promise<void> {
    const path = url.slice(url.indexOf('/', 'http://'.length));
    const length =
      body === undefined ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
    const others = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    this.#waiting = Promise.withResolvers();
    this.#socket.write(
      `${method} ${path} HTTP/1.1\r\nhost: ${this.#host}\r\n${others.join('')}${length}\r\n${body ?? ''}`,
    );
    return this.#waiting.promise;
  }

  close(): void {
    this.#waiting = null;
    this.#socket.destroy();
  }

  #receive(part: Buffer): void {
    this.#got = this.#got.length === 0 ? part : Buffer.concat([this.#got, part]);
    if (this.#expected < 0 && !this.#readHead()) return;
    if (this.#got.length < this.#expected) return;
    const status = this.#got.toString('latin1', 9, 12);
    const answer = status.startsWith('2') ? null : this.#got.toString('utf8', 0, 800);
    this.#got = Buffer.alloc(0);
    this.#expected = -1;
    if (answer === null) this.#waiting?.resolve();
    else this.#waiting?.reject(new Error(answer));
  }

  #readHead(): boolean {
    const end = this.#got.indexOf(headEnd);
    if (end < 0) return false;
    const length = /\r\ncontent-length: (\d+)/i.exec(this.#got.toString('latin1', 0, end))?.[1];
    if (length === undefined) throw new Error('An answer without a length.');
    this.#expected = end + headEnd.length + Number(length);
    return true;
  }
}
