import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';
import { webhookSender } from './webhook-sender.ts';

let server: Server;
let port: number;
let calls = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    calls += 1;
    if (request.url !== '/silent') response.writeHead(204).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const message = (url: string, timeoutMs = 5_000) => ({ url, headers: {}, body: '{}', timeoutMs });
const at = (address: string) => async () => [{ address, family: address.includes(':') ? 6 : 4 }];

describe('an address on', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'nonsense',
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c', '::ffff:93.184.215.14'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('a call', () => {
  it('goes to the address that was checked, whatever the name says later', async () => {
    const names: string[] = [];
    const resolve = async (name: string) => {
      names.push(name);
      return at('127.0.0.1')();
    };
    const sender = webhookSender(true, resolve);
    expect(await sender.post(message(`http://hooks.example.test:${port}/`))).toBe(204);
    expect(names).toEqual(['hooks.example.test']);
  });

  it.each(['127.0.0.1', '10.0.0.1', '::1', 'fe80::1', '169.254.169.254'])(
    'to a name that is %s is refused',
    async (address) => {
      const before = calls;
      const sent = webhookSender(false, at(address)).post(message(`https://hooks.example.test:${port}/`));
      await expect(sent).rejects.toThrow('public internet');
      expect(calls).toBe(before);
    },
  );

  it('to a name with one good and one bad address is refused', async () => {
    const both = async () => [...(await at('93.184.215.14')()), ...(await at('127.0.0.1')())];
    const sent = webhookSender(false, both).post(message('https://hooks.example.test/'));
    await expect(sent).rejects.toThrow('public internet');
  });

  it.each(['https://127.0.0.1/', 'https://[::1]/', 'https://2130706433/', 'https://0x7f.1/'])(
    'to %s is refused',
    async (url) => {
      const sender = webhookSender(false);
      expect(sender.refusesHost(new URL(url).hostname)).toBe(true);
      await expect(sender.post(message(url))).rejects.toThrow('public internet');
    },
  );

  it('is given up when the receiver is silent, or the name server', async () => {
    await expect(webhookSender(true).post(message(`http://127.0.0.1:${port}/silent`, 100))).rejects.toThrow('in time');
    const never = () => new Promise<never>(() => undefined);
    await expect(webhookSender(true, never).post(message('http://slow.example.test/', 50))).rejects.toThrow('in time');
  });
});
