import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import steps from '../vectors/documents-client.json' with { type: 'json' };
import { type DocumentsSetting, documentsSetting } from './documents-setting.ts';
import type { Json } from './test-server.ts';

/** One call of the published PHP client and the request that it was seen to make of it (contract §13). */
interface Step {
  readonly call: string;
  readonly method: string;
  /** Path and query; `{offer}` stands for the id that an earlier step kept. */
  readonly target: string;
  readonly body?: string;
  readonly status: number;
  readonly keeps?: string;
  /** A part of the answer. */
  readonly answers?: Json;
}

let here: DocumentsSetting;
const kept: Record<string, string> = {};
beforeAll(async () => {
  here = await documentsSetting();
  const [member] = (await here.key.get('/api/member')).json.data;
  kept['member'] = String(member.id);
  // What the client makes is alone in its lists.
  for (const resource of ['offer', 'invoice', 'project']) {
    expect((await here.key.get(`/api/${resource}`)).json.meta.total).toBe(0);
  }
});
afterAll(() => here.close());

const filled = (template: string) => template.replace(/\{(\w+)\}/g, (whole, name: string) => kept[name] ?? whole);

/** The bytes as the client sends them: its headers in its order, a content type with and without a body. */
function requestBytes({ method, target, body }: Step, host: string): string {
  const sent = body === undefined ? '' : filled(body);
  const types = ['Accept: application/json', 'Content-Type: application/json'];
  return [
    `${method} ${filled(target)} HTTP/1.1`,
    `Host: ${host}`,
    'User-Agent: GuzzleHttp/7',
    ...(sent === '' ? types : types.toReversed()),
    `Authorization: ${here.key.headers['authorization']}`,
    ...(sent === '' ? [] : [`Content-Length: ${Buffer.byteLength(sent)}`]),
    '',
    sent,
  ].join('\r\n');
}

async function send(step: Step): Promise<{ readonly status: number; readonly body: string }> {
  const { hostname, port, host } = new URL(here.server.url);
  const socket = connect({ host: hostname, port: Number(port) });
  await once(socket, 'connect');
  socket.write(requestBytes(step, host));
  // The connection stays open, as the client's does: the answer ends where its length says.
  let answer = '';
  for await (const chunk of socket.setEncoding('latin1')) {
    answer += chunk;
    const [head = '', body = ''] = answer.split(/\r\n\r\n(.*)/s, 2);
    const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
    if (answer.includes('\r\n\r\n') && body.length >= length) {
      return { status: Number(head.split(' ')[1]), body: Buffer.from(body, 'latin1').toString() };
    }
  }
  throw new Error(`The answer to ${step.call} broke off: ${answer}`);
}

/** Numbers in place of what stood for them in JSON, ids in place of names. */
function wanted(answers: Json): Json {
  return JSON.parse(filled(JSON.stringify(answers)));
}

describe('the published client', () => {
  it.each(steps as Step[])('$call', async (step) => {
    const { status, body } = await send(step);
    expect([status, status === step.status ? '' : body]).toEqual([step.status, '']);
    if (step.status === 204) expect(body).toBe('');
    const json = body === '' ? null : JSON.parse(body);
    if (step.keeps) kept[step.keeps] = json.id;
    if (step.answers) expect(json).toMatchObject(wanted(step.answers));
  });
});
