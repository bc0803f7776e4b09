import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, plain, says, stored, type Talk, talkOn, textOf } from './chat-client.ts';
import { startTestServer, type TestServer } from './test-server.ts';

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
