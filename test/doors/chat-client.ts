import { DefaultChatTransport, readUIMessageStream, type UIMessage } from 'ai';
import { expect } from 'vitest';
import type { Client, Json, TestServer } from './test-server.ts';

const csv = [
  'sku,name,description,price_net,vat_rate,currency',
  'HM-300,Claw hammer 300 g wooden handle,,10,23,PLN',
  'HM-500-W,Claw hammer 500 g wooden handle,,12,23,PLN',
  'HM-500-F,Claw hammer 500 g fibreglass handle,,15,23,PLN',
  'SD-01,Smoke detector 9 V,,20,23,PLN',
].join('\n');
const clientRequest =
  'Hello,\nplease quote 4 claw hammers 500 g wooden handle, 2 x SD-01 and 3 industrial CO2 sensors.\nPlease deliver by 12 May.';

/** A person with an offer and a thread about it. */
export interface Talk {
  readonly url: string;
  readonly client: Client;
  readonly offer: Json;
  readonly thread: Json;
}

export async function talkOn(server: TestServer): Promise<Talk> {
  const client = await server.signUp();
  await client.send('POST', '/api/products/import', { content: csv });
  const drafted = await client.send('POST', '/api/offers', { customerName: 'Elektro Nowak', clientRequest });
  const { offer } = drafted.json;
  const { json } = await client.send('POST', `/api/offers/${offer.id}/chat/threads`);
  return { url: server.url, client, offer, thread: json.thread };
}

export const says = (text: string, id = crypto.randomUUID()): UIMessage => ({
  id,
  role: 'user',
  parts: [{ type: 'text', text }],
});

/** Asks as the published client does, and reads the answer with its reader. */
export async function ask(
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

export const textOf = ({ parts }: UIMessage) => parts.map((part) => (part.type === 'text' ? part.text : '')).join('');

export async function stored({ client, offer, thread }: Talk): Promise<UIMessage[]> {
  const { status, json } = await client.get(`/api/offers/${offer.id}/chat/threads/${thread.id}/messages`);
  expect(status).toBe(200);
  return json.messages;
}

/** The parts without what a reader leaves undefined. */
export const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value));
