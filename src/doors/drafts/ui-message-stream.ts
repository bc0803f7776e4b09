import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { UIMessageChunk } from 'ai';
import type { TalkEvent } from '#app/ports';

/** Of an answer in the AI SDK's UI message stream protocol, version 1. */
export const uiMessageStreamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  'x-vercel-ai-ui-message-stream': 'v1',
};

/** A message that is being said. */
export interface Speech {
  readonly messageId: string;
  readonly events: AsyncIterable<TalkEvent>;
  /** Told when the events end with an error; the caller gets a sentence. */
  readonly onError: (error: unknown) => void;
  /** Told when the stream is over, read to its end or not. */
  readonly onClose: () => void;
}

/** The message as server-sent events. */
export function uiMessageStream(speech: Speech): Readable {
  // A stream made of a generator closes only when the generator does; this one closes when its reader leaves.
  const stream = new PassThrough();
  stream.once('close', speech.onClose);
  pipeline(Readable.from(written(speech), { objectMode: false }), stream).catch(() => undefined);
  return stream;
}

async function* written(speech: Speech): AsyncGenerator<string> {
  for await (const chunk of chunks(speech)) yield `data: ${JSON.stringify(chunk)}\n\n`;
  yield 'data: [DONE]\n\n';
}

async function* chunks({ messageId, events, onError }: Speech): AsyncGenerator<UIMessageChunk> {
  yield { type: 'start', messageId };
  let texts = 0;
  let open: string | null = null;
  try {
    for await (const event of events) {
      if (event.type !== 'text' && open !== null) {
        yield { type: 'text-end', id: open };
        open = null;
      }
      if (event.type === 'text' && open === null) {
        texts += 1;
        open = `text-${texts}`;
        yield { type: 'text-start', id: open };
      }
      yield chunkOf(event, open ?? '');
    }
    if (open !== null) yield { type: 'text-end', id: open };
  } catch (error) {
    onError(error);
    yield { type: 'error', errorText: 'The answer could not be finished.' };
  }
  yield { type: 'finish' };
}

function chunkOf(event: TalkEvent, text: string): UIMessageChunk {
  switch (event.type) {
    case 'text':
      return { type: 'text-delta', id: text, delta: event.delta };
    case 'call':
      return { type: 'tool-input-available', toolCallId: event.id, toolName: event.tool, input: event.input };
    case 'output':
      return { type: 'tool-output-available', toolCallId: event.id, output: event.output };
    case 'failure':
      return { type: 'tool-output-error', toolCallId: event.id, errorText: event.message };
  }
}
