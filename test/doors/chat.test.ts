import { DefaultChatTransport, readUIMessageStream, type UIMessage } from 'ai';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ModelServer, startModelServer } from '#test/model-server';
import { type Client, type Json, startTestServer, type TestServer } from './test-server.ts';

const csv = [
  'sku,name,description,price_net,vat_rate,currency',
  'HM-300,Claw hammer 300 g wooden handle,,10,23,PLN',
  'HM-500-W,Claw hammer 500 g wooden handle,,12,23,PLN',
  'HM-500-F,Claw hammer 500 g fibreglass handle,,15,23,PLN',
  'SD-01,Smoke detector 9 V,,20,23,PLN',
].join('\n');
const clientRequest =
  'Hello,\nplease quote 4 claw hammers 500 g wooden handle, 2 x SD-01 and 3 industrial CO2 sensors.\nPlease deliver by 12 May.';

interface Talk {
  readonly url: string;
  readonly client: Client;
  readonly offer: Json;
  readonly thread: Json;
}

async function talkOn(server: TestServer): Promise<Talk> {
  const client = await server.signUp();
  await client.send('POST', '/api/products/import', { content: csv });
  const drafted = await client.send('POST', '/api/offers', { customerName: 'Elektro Nowak', clientRequest });
  const { offer } = drafted.json;
  const { json } = await client.send('POST', `/api/offers/${offer.id}/chat/threads`);
  return { url: server.url, client, offer, thread: json.thread };
}

const says = (text: string, id = crypto.randomUUID()): UIMessage => ({
  id,
  role: 'user',
  parts: [{ type: 'text', text }],
});

/** Asks as the published client does, and reads the answer with its reader. */
async function ask(
  { url, client, offer, thread }: Talk,
  message: UIMessage,
  abortSignal?: AbortSignal,
): Promise<UIMessage> {
  const transport = new DefaultChatTransport({
    api: `${url}/api/chat`,
    headers: client.headers,
    body: { offerId: offer.id, threadId: thread.id },
  });
  const stream = await transport.sendMessages({
    chatId: 'chat',
    messages: [message],
    trigger: 'submit-message',
    messageId: undefined,
    abortSignal,
  });
  let last: UIMessage | undefined;
  for await (const state of readUIMessageStream({ stream, terminateOnError: true })) last = state;
  if (!last) throw new Error('No answer came.');
  return last;
}

const textOf = ({ parts }: UIMessage) => parts.map((part) => (part.type === 'text' ? part.text : '')).join('');

async function stored({ client, offer, thread }: Talk): Promise<UIMessage[]> {
  const { status, json } = await client.get(`/api/offers/${offer.id}/chat/threads/${thread.id}/messages`);
  expect(status).toBe(200);
  return json.messages;
}

/** The parts without what a reader leaves undefined. */
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value));

describe('without a model', () => {
  let server: TestServer;
  let talk: Talk;
  beforeAll(async () => {
    server = await startTestServer();
    talk = await talkOn(server);
  });
  afterAll(() => server.close());

  it('answers out of the offer, in the language of the question', async () => {
    const answers = new Map<string, string>();
    const questions = [
      'What is the total?',
      'Was ist nicht zugeordnet?',
      'Pourquoi la ligne 1 ?',
      'Pokaż inne możliwości dla pozycji 1',
      'Che cosa manca?',
      'When can we deliver?',
      'What margin do we make?',
      'Please give me a summary',
      'Sing me a song',
    ];
    for (const question of questions) answers.set(question, textOf(await ask(talk, says(question))));
    const of = (at: number) => answers.get(questions[at] ?? '') ?? '';
    expect(of(0)).toMatch(/^Net .*88\.00, VAT .*20\.24, gross .*108\.24\.$/);
    expect(of(1)).toMatch(/^Nicht zugeordnet:\n- “3 industrial CO2 sensors” – /);
    expect(of(2)).toMatch(/^Ligne 1 : 4 × Claw hammer 500 g wooden handle \(HM-500-W\)/);
    expect(of(2)).toContain('« 4 claw hammers 500 g wooden handle »');
    expect(of(3)).toContain('Pozycja 1');
    expect(of(3)).toContain('HM-500-F');
    expect(of(4)).toContain('3 industrial CO2 sensors');
    expect(of(5)).toContain('Please deliver by 12 May');
    expect(of(6)).toBe('The costs of these products are not known.');
    expect(of(7)).toContain('2 lines, 1 open parts');
    expect(of(8)).toContain('You can ask for');
  });

  it('keeps question and answer, and names the thread after the first question', async () => {
    const other = await talkOn(server);
    expect(other.thread).toMatchObject({ offerId: other.offer.id, title: 'New chat' });
    const question = says('What is the total?');
    const answer = await ask(other, question);
    const again = await ask(other, question);
    const messages = await stored(other);
    expect(messages.map(({ id, role }) => [id, role])).toEqual([
      [question.id, 'user'],
      [answer.id, 'assistant'],
      [again.id, 'assistant'],
    ]);
    expect(messages[1]?.parts).toEqual(plain(answer.parts));
    const list = await other.client.get(`/api/offers/${other.offer.id}/chat/threads`);
    expect(list.json.threads).toMatchObject([{ id: other.thread.id, title: 'What is the total?' }]);
  });

  it('speaks the protocol', async () => {
    const { client, offer, thread } = talk;
    const body = { offerId: offer.id, threadId: thread.id, messages: [says('summary')] };
    const { status, headers, bytes } = await client.send('POST', '/api/chat', body);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect(headers.get('x-vercel-ai-ui-message-stream')).toBe('v1');
    expect(new TextDecoder().decode(bytes)).toMatch(/^data: \{"type":"start".*\n\n[\s\S]*data: \[DONE\]\n\n$/);
  });

  it('wants both ids or none, a thread that is there, and a question', async () => {
    const { client, offer, thread } = talk;
    const messages = [says('summary')];
    const refusal = async (body: object) => {
      const { status, json } = await client.send('POST', '/api/chat', { messages, ...body });
      return [status, json?.error?.code];
    };
    expect(await refusal({ offerId: offer.id })).toEqual([400, 'invalid_chat_thread']);
    expect(await refusal({ threadId: thread.id })).toEqual([400, 'invalid_chat_thread']);
    const unknown = { offerId: offer.id, threadId: crypto.randomUUID() };
    expect(await refusal(unknown)).toEqual([404, 'chat_thread_not_found']);
    expect(await refusal({ offerId: crypto.randomUUID(), threadId: thread.id })).toEqual([
      404,
      'chat_thread_not_found',
    ]);
    expect(await refusal({ offerId: 'x', threadId: 'y' })).toEqual([404, 'chat_thread_not_found']);
    for (const bad of [[], [{ role: 'assistant', parts: [] }], [says('   ')], [says('x'.repeat(5000))]])
      expect(await refusal({ messages: bad })).toEqual([400, 'invalid_request']);
    expect((await client.send('POST', '/api/chat', { messages })).status).toBe(200);
    const gone = `/api/offers/${crypto.randomUUID()}/chat/threads`;
    expect((await client.get(gone)).json.error.code).toBe('offer_not_found');
    const none = await client.get(`/api/offers/${offer.id}/chat/threads/${crypto.randomUUID()}/messages`);
    expect([none.status, none.json.error.code]).toEqual([404, 'chat_thread_not_found']);
  });
});

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
