import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked, as the other side sees it. */
export interface ModelRequest {
  readonly system: string;
  /** Text of the last message. */
  readonly prompt: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read the body as it was sent.
  readonly body: any;
  readonly authorization: string | undefined;
}

/** What the server answers: text, tool calls, a bare status, bytes that are no answer, or nothing at all. */
export type ModelAnswer =
  | { readonly text: string }
  | { readonly calls: readonly { readonly name: string; readonly input: unknown }[] }
  | { readonly status: number }
  | { readonly raw: string }
  | 'silence';

/** An OpenAI-compatible server on this machine that says what a test tells it to. */
export interface ModelServer {
  /** Ends in `/v1`. */
  readonly url: string;
  readonly requests: readonly ModelRequest[];
  /** Answers the next requests in this order; the last one is repeated. */
  script(...answers: readonly (ModelAnswer | ((request: ModelRequest) => ModelAnswer))[]): void;
  /** Requests whose caller hung up before the answer was complete. */
  readonly abandoned: () => number;
  close(): Promise<void>;
}

export async function startModelServer(): Promise<ModelServer> {
  const requests: ModelRequest[] = [];
  let answers: readonly (ModelAnswer | ((request: ModelRequest) => ModelAnswer))[] = [{ status: 500 }];
  let abandoned = 0;
  const server = createServer((incoming, outgoing) => {
    outgoing.on('close', () => {
      if (!outgoing.writableFinished) abandoned += 1;
    });
    readRequest(incoming)
      .then((request) => {
        requests.push(request);
        const [next = { status: 500 }, ...rest] = answers;
        if (rest.length > 0) answers = rest;
        send(outgoing, request.body, typeof next === 'function' ? next(request) : next);
      })
      .catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    script(...next) {
      answers = next;
      requests.length = 0;
    },
    abandoned: () => abandoned,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readRequest(incoming: IncomingMessage): Promise<ModelRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const texts = body.messages.map((message: { content: unknown }) =>
    typeof message.content === 'string' ? message.content : JSON.stringify(message.content),
  );
  const first = body.messages[0]?.role === 'system' ? texts[0] : '';
  return { system: first, prompt: texts.at(-1), body, authorization: incoming.headers.authorization };
}

function send(outgoing: ServerResponse, body: { stream?: boolean }, answer: ModelAnswer): void {
  if (answer === 'silence') return;
  if ('status' in answer) {
    outgoing.writeHead(answer.status, { 'content-type': 'application/json' });
    outgoing.end(JSON.stringify({ error: { message: 'told to fail', type: 'test', code: null } }));
  } else if ('raw' in answer) {
    outgoing.writeHead(200, { 'content-type': 'application/json' });
    outgoing.end(answer.raw);
  } else if (body.stream) stream(outgoing, answer);
  else {
    outgoing.writeHead(200, { 'content-type': 'application/json' });
    outgoing.end(JSON.stringify(whole(answer)));
  }
}

type Said = Exclude<ModelAnswer, 'silence' | { status: number } | { raw: string }>;

const frame = { id: 'answer', created: 1, model: 'test' };

function toolCalls(answer: Said) {
  if (!('calls' in answer)) return [];
  return answer.calls.map(({ name, input }, index) => ({
    index,
    id: `call-${crypto.randomUUID()}`,
    type: 'function',
    function: { name, arguments: typeof input === 'string' ? input : JSON.stringify(input) },
  }));
}

function whole(answer: Said) {
  const calls = toolCalls(answer);
  const message = {
    role: 'assistant',
    content: 'text' in answer ? answer.text : null,
    ...(calls.length ? { tool_calls: calls } : {}),
  };
  const finish = calls.length > 0 ? 'tool_calls' : 'stop';
  return { ...frame, object: 'chat.completion', choices: [{ index: 0, message, finish_reason: finish }], usage };
}

const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };

function stream(outgoing: ServerResponse, answer: Said): void {
  outgoing.writeHead(200, { 'content-type': 'text/event-stream' });
  const put = (delta: object, finish: string | null = null) => {
    const choices = [{ index: 0, delta, finish_reason: finish }];
    outgoing.write(`data: ${JSON.stringify({ ...frame, object: 'chat.completion.chunk', choices })}\n\n`);
  };
  put({ role: 'assistant', content: '' });
  if ('text' in answer) for (const piece of answer.text.match(/.{1,20}/gsu) ?? []) put({ content: piece });
  const calls = toolCalls(answer);
  if (calls.length > 0) put({ tool_calls: calls });
  put({}, calls.length > 0 ? 'tool_calls' : 'stop');
  outgoing.end('data: [DONE]\n\n');
}
