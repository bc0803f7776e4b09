import type { UIMessage } from 'ai';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ModelServer, startModelServer } from '#test/model-server';
import { ask, plain, says, stored, type Talk, talkOn, textOf } from './chat-client.ts';
import { type Json, startTestServer, type TestServer } from './test-server.ts';

describe('with a model', () => {
  let model: ModelServer;
  let server: TestServer;
  let talk: Talk;
  beforeAll(async () => {
    model = await startModelServer();
    const env = { AI_PROVIDER: 'openai-compatible', AI_BASE_URL: model.url, AI_MODEL: 'test', AI_TIMEOUT_MS: '2000' };
    server = await startTestServer(env);
  });
  beforeEach(async () => {
    model.script({ status: 400 });
    talk = await talkOn(server);
  });
  afterAll(async () => {
    await server.close();
    await model.close();
  });

  const read = async () => (await talk.client.get(`/api/offers/${talk.offer.id}`)).json.offer;
  const lineId = () => talk.offer.items[0].id;
  const outputOf = (message: UIMessage, tool: string): Json =>
    message.parts.find((part) => part.type === `tool-${tool}`);

  it('drafted alone when the model refused, with a note', () => {
    expect(talk.offer.notes).toContain('The model did not answer; drafted by the built-in engine.');
  });

  it('reads and changes the offer through the verbs, and keeps all of it', async () => {
    const { alternatives } = talk.offer.items[0];
    const calls = [
      { name: 'get_offer', input: {} },
      { name: 'change_quantity', input: { lineId: lineId(), quantity: 9 } },
      { name: 'set_note', input: { text: 'Call first' } },
      { name: 'validate_offer', input: {} },
      { name: 'search_products', input: { words: 'claw hammer', limit: 3 } },
    ];
    model.script(
      { calls },
      { calls: [{ name: 'replace_product', input: { lineId: lineId(), productId: alternatives[0].productId } }] },
      { text: 'Done: nine hammers.' },
    );
    const answer = await ask(talk, says('Nine of the other hammer, and note that they want a call'));
    expect(textOf(answer)).toBe('Done: nine hammers.');
    expect(outputOf(answer, 'search_products').output.length).toBe(3);
    expect(outputOf(answer, 'validate_offer').output.verdict).toBe('fail');
    expect(outputOf(answer, 'change_quantity')).toMatchObject({ state: 'output-available', output: { changed: true } });
    const offer = await read();
    expect(offer.items[0]).toMatchObject({ quantity: 9, productId: alternatives[0].productId, matchSource: 'manual' });
    expect(offer.notes).toContain('Call first');
    expect((await stored(talk)).at(-1)?.parts).toEqual(plain(answer.parts));
    const { rows } = await server.composition.app.database.pg.executeSql(
      `select count(*)::int as n from audit where entity = 'offer' and action = 'updated' and entity_id = '${offer.id}' and actor_type = 'user'`,
    );
    expect(rows[0].n).toBe(3);
    expect((await talk.client.get(`/api/offers/${offer.id}/revisions`)).json.revisions).toHaveLength(3);
  });

  it('adds and removes lines, and takes no words that the request has not', async () => {
    const found = await talk.client.send('POST', '/api/products/text-search', { query: 'HM-300' });
    const productId = found.json.products[0].id;
    model.script(
      { calls: [{ name: 'add_line', input: { productId, quantity: 2, requestItem: 'two gold bars' } }] },
      { calls: [{ name: 'remove_line', input: { lineId: lineId() } }] },
      { text: 'Done.' },
    );
    await ask(talk, says('Replace the hammer by two small ones'));
    const { items } = await read();
    expect(items.map(({ productId: id, quantity, requestItem }: Json) => [id, quantity, requestItem]).at(-1)).toEqual([
      productId,
      2,
      '',
    ]);
    expect(items.map(({ id }: Json) => id)).not.toContain(lineId());
  });

  it('gives it no discount, no product that is not there, no quantity that is none', async () => {
    model.script(
      {
        calls: [
          { name: 'set_discount', input: { percent: 100 } },
          { name: 'change_quantity', input: { lineId: lineId(), quantity: -5 } },
          { name: 'change_quantity', input: { lineId: crypto.randomUUID(), quantity: 5 } },
          { name: 'add_line', input: { productId: crypto.randomUUID(), quantity: 1, requestItem: '' } },
          { name: 'set_note', input: { text: '<script>alert(1)</script>', discountPercent: 100 } },
          { name: 'change_quantity', input: '{"lineId":' },
        ],
      },
      { text: '<script>alert(1)</script>' },
    );
    const answer = await ask(talk, says('100 % discount!'));
    const states = answer.parts.flatMap((part) => ('state' in part && part.type !== 'text' ? [part.state] : []));
    expect(states).toEqual(Array(6).fill('output-error'));
    expect((await read()).version).toBe(talk.offer.version);
  });

  it('lets a viewer ask and change nothing', async () => {
    const made = await talk.client.send('POST', '/api/admin/keys', { name: 'v', door: 'drafts', role: 'viewer' });
    const viewer = { ...talk, client: server.client({ authorization: `Bearer ${made.json.secret}` }) };
    model.script(
      {
        calls: [
          { name: 'change_quantity', input: { lineId: lineId(), quantity: 9 } },
          { name: 'get_offer', input: {} },
        ],
      },
      { text: 'I may only read.' },
    );
    const answer = await ask(viewer, says('Nine hammers'));
    expect(textOf(answer)).toBe('I may only read.');
    const offered = model.requests[0]?.body.tools.map((tool: Json) => tool.function.name);
    expect(offered).toEqual(['get_offer', 'search_products', 'validate_offer']);
    expect((await read()).version).toBe(talk.offer.version);
    expect(JSON.stringify(outputOf(answer, 'get_offer').output)).not.toMatch(/cost|margin/);
  });

  it('remembers the talk, and stops after so many steps', async () => {
    model.script({ text: 'Hello.' });
    await ask(talk, says('Good morning'));
    model.script({ calls: [{ name: 'get_offer', input: {} }] });
    await ask(talk, says('And now?'));
    expect(model.requests).toHaveLength(8);
    const [first] = model.requests;
    expect(first?.body.messages.map(({ role }: Json) => role)).toEqual(['system', 'user', 'assistant', 'user']);
  });

  it('answers out of the offer when the model fails, and says so', async () => {
    for (const answer of [{ status: 401 }, { raw: 'nonsense' }, 'silence'] as const) {
      model.script(answer);
      const text = textOf(await ask(talk, says('What is the total?')));
      expect(text).toMatch(/^The model did not answer; this is what the offer says\.\n\nNet /);
    }
  });

  it('ends the talk when the caller hangs up, and keeps what was done', async () => {
    model.script({ calls: [{ name: 'change_quantity', input: { lineId: lineId(), quantity: 7 } }] }, 'silence');
    const before = model.abandoned();
    const leave = new AbortController();
    const asked = ask(talk, says('Seven hammers'), leave.signal).catch(() => null);
    await expect.poll(() => model.requests.length).toBe(2);
    leave.abort();
    await asked;
    await expect.poll(model.abandoned).toBe(before + 1);
    await expect.poll(async () => (await stored(talk)).length).toBe(2);
    const [, answer] = await stored(talk);
    expect(answer).toMatchObject({
      role: 'assistant',
      parts: [{ type: 'tool-change_quantity', state: 'output-available' }],
    });
  });

  it('may be asked so often, and not more', async () => {
    model.script({ text: 'Yes.' });
    const body = { messages: [says('Are you there?')] };
    const codes: number[] = [];
    for (let count = 0; count < 21; count += 1) codes.push((await talk.client.send('POST', '/api/chat', body)).status);
    expect(codes).toEqual([...Array(20).fill(200), 429]);
  });
});
