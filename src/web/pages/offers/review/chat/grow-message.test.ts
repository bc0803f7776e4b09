import { expect, it } from 'vitest';
import { changesOffer, growMessage, type MessageChunk, type ShownMessage } from './grow-message.ts';

const empty: ShownMessage = { id: '', role: 'assistant', parts: [] };
const grow = (...chunks: readonly MessageChunk[]) => chunks.reduce(growMessage, empty);

it('grows text by pieces, and starts a new part after a tool', () => {
  const message = grow(
    { type: 'start', messageId: 'm1' },
    { type: 'text-start' },
    { type: 'text-delta', delta: 'One ' },
    { type: 'text-delta', delta: 'moment.' },
    { type: 'text-end' },
    { type: 'tool-input-available', toolCallId: 'c1', toolName: 'change_quantity', input: { quantity: 9 } },
    { type: 'tool-input-available', toolCallId: 'c2', toolName: 'set_discount', input: {} },
    { type: 'tool-output-available', toolCallId: 'c1', output: { changed: true } },
    { type: 'tool-output-error', toolCallId: 'c2', errorText: 'No such tool.' },
    { type: 'text-delta', delta: 'Done.' },
    { type: 'something-new' },
    { type: 'finish' },
  );
  expect(message).toEqual({
    id: 'm1',
    role: 'assistant',
    parts: [
      { type: 'text', text: 'One moment.' },
      {
        type: 'tool-change_quantity',
        toolCallId: 'c1',
        input: { quantity: 9 },
        state: 'output-available',
        output: { changed: true },
      },
      { type: 'tool-set_discount', toolCallId: 'c2', input: {}, state: 'output-error', errorText: 'No such tool.' },
      { type: 'text', text: 'Done.' },
    ],
  });
  expect(grow({ type: 'error' }).failed).toBe(true);
});

it('knows which tools changed the offer', () => {
  expect(
    [{ changed: true }, { changed: false }, {}, null, 'changed'].map((output) => changesOffer({ output })),
  ).toEqual([true, false, false, false, false]);
});
