import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ModelFailed, type TalkEvent } from '#app/ports';
import { type ModelServer, startModelServer } from '#test/model-server';
import { type SdkModelSettings, sdkModel } from './sdk-model.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

const schema = Type.Object({ number: Type.Integer({ minimum: 1 }) }, { additionalProperties: false });
const question = { instructions: 'Answer a number.', material: '{"a":1}', schema, mostTokens: 100, signal: null };

function modelAt(url: string, change: Partial<SdkModelSettings> = {}) {
  const settings = { provider: 'openai-compatible', apiKey: 'hunter2', name: 'test', structured: true } as const;
  return sdkModel({ ...settings, baseUrl: url, timeoutMs: 5000, ...change });
}

const ask = (change: Partial<SdkModelSettings> = {}) => modelAt(server.url, change).answer(question);

describe('an answer', () => {
  it('has the shape that was asked for', async () => {
    server.script({ text: '{"number":7}' });
    expect(await ask()).toEqual({ number: 7 });
    const [request] = server.requests;
    expect(request).toMatchObject({ prompt: '{"a":1}', authorization: 'Bearer hunter2' });
    expect(request?.body).toMatchObject({
      model: 'test',
      temperature: 0,
      max_tokens: 100,
      response_format: { type: 'json_schema', json_schema: { schema: { required: ['number'] } } },
    });
  });

  it('is asked for in words where the other side knows no schema', async () => {
    server.script({ text: '{"number":7}' });
    expect(await ask({ structured: false })).toEqual({ number: 7 });
    const [request] = server.requests;
    expect(request?.body.response_format).toEqual({ type: 'json_object' });
    expect(request?.system).toContain('"minimum":1');
  });

  it.each([
    ['broken JSON', { text: '{"number":' }],
    ['another shape', { text: '{"number":0}' }],
    ['more than was asked', { text: '{"number":1,"discount":100}' }],
    ['no answer of the API', { raw: '<html>' }],
    ['500', { status: 500 }],
    ['429', { status: 429 }],
  ] as const)('is asked for once more after %s, and then given up', async (_name, bad) => {
    server.script(bad, { text: '{"number":7}' });
    expect(await ask()).toEqual({ number: 7 });
    server.script(bad);
    await expect(ask()).rejects.toBeInstanceOf(ModelFailed);
    expect(server.requests).toHaveLength(2);
  });

  it('is not asked for again when the key is wrong', async () => {
    server.script({ status: 401 });
    await expect(ask()).rejects.toThrow('The model answered 401.');
    expect(server.requests).toHaveLength(1);
  });

  it('is waited for no longer than the settings say', async () => {
    server.script('silence');
    await expect(ask({ timeoutMs: 100 })).rejects.toBeInstanceOf(ModelFailed);
    server.script('silence', { text: '{"number":7}' });
    expect(await ask({ timeoutMs: 1000 })).toEqual({ number: 7 });
  });

  it('may not be endless', async () => {
    server.script({ text: `{"number":1${' '.repeat(2_000_000)}}` });
    await expect(ask()).rejects.toBeInstanceOf(ModelFailed);
  });

  it('fails calmly when nobody listens, or somebody points elsewhere', async () => {
    await expect(modelAt('http://127.0.0.1:9/v1').answer(question)).rejects.toBeInstanceOf(ModelFailed);
    server.script({ text: '{"number":7}' });
    const elsewhere = createServer((_, answer) => answer.writeHead(307, { location: server.url }).end());
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const { port } = elsewhere.address() as AddressInfo;
    await expect(modelAt(`http://127.0.0.1:${port}/v1`).answer(question)).rejects.toBeInstanceOf(ModelFailed);
    expect(server.requests).toHaveLength(0);
    elsewhere.close();
  });

  it('leaves no secret in what is thrown', async () => {
    server.script({ status: 401 });
    const error = await ask().catch((thrown: unknown) => thrown);
    const said = `${String(error)} ${JSON.stringify(error)} ${String((error as Error).cause)}`;
    expect(said).not.toContain('hunter2');
    expect(said).not.toContain('"a"');
  });
});

describe('a talk', () => {
  const double = {
    name: 'double',
    description: 'Doubles a number.',
    input: schema,
    run: async (input: unknown) => ({ is: 2 * (input as { number: number }).number }),
  };

  async function talk(change: Partial<SdkModelSettings> = {}, signal = new AbortController().signal) {
    const events: TalkEvent[] = [];
    const messages = [{ role: 'user', text: 'Double 4.' }] as const;
    const wanted = { instructions: 'Help.', messages, tools: [double], mostSteps: 3, signal };
    for await (const event of modelAt(server.url, change).talk(wanted)) events.push(event);
    return events;
  }

  const textOf = (events: readonly TalkEvent[]) =>
    events.map((event) => (event.type === 'text' ? event.delta : '')).join('');

  it('passes text on as it comes, and runs tools', async () => {
    server.script(
      { calls: [{ name: 'double', input: { number: 4 } }] },
      { text: 'It is eight, and that is a long answer.' },
    );
    const events = await talk();
    const [call, output] = events;
    expect(call).toMatchObject({ type: 'call', tool: 'double', input: { number: 4 } });
    expect(output).toMatchObject({ type: 'output', output: { is: 8 } });
    expect(textOf(events)).toBe('It is eight, and that is a long answer.');
    expect(events.length).toBeGreaterThan(3);
    expect(JSON.stringify(server.requests[1]?.body.messages)).toContain('{\\"is\\":8}');
  });

  it('refuses input of another shape and tools that are not there', async () => {
    const calls = [
      { name: 'double', input: { number: 'many' } },
      { name: 'discount', input: { percent: 100 } },
    ];
    server.script({ calls }, { text: 'Sorry.' });
    const events = await talk();
    expect(events.filter(({ type }) => type === 'output')).toEqual([]);
    expect(events.filter(({ type }) => type === 'failure')).toHaveLength(2);
    expect(textOf(events)).toBe('Sorry.');
  });

  it('stops after so many steps', async () => {
    server.script({ calls: [{ name: 'double', input: { number: 4 } }] });
    expect((await talk()).filter(({ type }) => type === 'call')).toHaveLength(3);
    expect(server.requests).toHaveLength(3);
  });

  it('ends when nobody listens any more', async () => {
    server.script('silence');
    const before = server.abandoned();
    const leave = new AbortController();
    const running = talk({}, leave.signal);
    await expect.poll(() => server.requests.length).toBe(1);
    leave.abort();
    expect(await running).toEqual([]);
    await expect.poll(server.abandoned).toBe(before + 1);
  });

  it('fails when the other side is silent or broken', async () => {
    server.script('silence');
    await expect(talk({ timeoutMs: 100 })).rejects.toBeInstanceOf(ModelFailed);
    server.script({ status: 401 });
    await expect(talk()).rejects.toBeInstanceOf(ModelFailed);
  });
});
