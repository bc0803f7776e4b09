import { type Static, Type } from 'typebox';

const strict = { additionalProperties: false };

export const chatThread = Type.Object(
  {
    id: Type.String({ description: 'Thread.' }),
    offerId: Type.String({ description: 'The offer that is talked about.' }),
    title: Type.String({ description: '`New chat`, later the beginning of the first question.' }),
    createdAt: Type.String({ format: 'date-time', description: 'UTC.' }),
    updatedAt: Type.String({ format: 'date-time', description: 'When something was said last.' }),
  },
  { title: 'ChatThread', description: 'A talk about an offer.' },
);

const part = Type.Object(
  {
    type: Type.Union([Type.Literal('text'), Type.String({ maxLength: 200 })], {
      description: '`text`, or `tool-` and the name of a tool.',
    }),
    text: Type.Optional(Type.String({ description: 'Of a text part.' })),
  },
  { additionalProperties: true, description: 'A part of a UI message of the AI SDK.' },
);

export const chatMessage = Type.Object(
  {
    id: Type.String({ description: 'As the page or the server named it.' }),
    role: Type.Union([Type.Literal('user'), Type.Literal('assistant')], { description: 'Who said it.' }),
    parts: Type.Array(part, { description: 'Text and tool calls with what came of them.' }),
  },
  { title: 'ChatMessage', description: 'A UI message of the AI SDK.' },
);

export const chatBody = Type.Object(
  {
    messages: Type.Array(
      Type.Object(
        {
          id: Type.Optional(Type.String({ maxLength: 100, description: 'The same message sent twice is kept once.' })),
          role: Type.Union([Type.Literal('user'), Type.Literal('assistant'), Type.Literal('system')], {
            description: 'Messages of the role system are passed over.',
          }),
          parts: Type.Array(part, { maxItems: 200, description: 'Only text is read.' }),
          metadata: Type.Optional(Type.Unknown({ description: 'Passed over.' })),
        },
        { ...strict, description: 'A UI message.' },
      ),
      { minItems: 1, maxItems: 500, description: 'The talk so far; the last message of the user is answered.' },
    ),
    offerId: Type.Optional(
      Type.Union([Type.String({ maxLength: 100 }), Type.Null()], { description: 'With `threadId`.' }),
    ),
    threadId: Type.Optional(
      Type.Union([Type.String({ maxLength: 100 }), Type.Null()], { description: 'With `offerId`.' }),
    ),
    id: Type.Optional(Type.String({ maxLength: 200, description: 'Chat of the client; passed over.' })),
    trigger: Type.Optional(Type.String({ maxLength: 100, description: 'Sent by clients; passed over.' })),
    messageId: Type.Optional(Type.String({ maxLength: 100, description: 'Sent by clients; passed over.' })),
  },
  { ...strict, title: 'ChatRequest', description: 'A question about an offer.' },
);

export const threadsAnswer = Type.Object(
  { threads: Type.Array(chatThread) },
  { title: 'ThreadsAnswer', description: 'The one that was written to last comes first.' },
);
export const threadAnswer = Type.Object({ thread: chatThread }, { title: 'ThreadAnswer', description: 'One thread.' });
export const messagesAnswer = Type.Object(
  { messages: Type.Array(chatMessage) },
  { title: 'MessagesAnswer', description: 'Oldest first.' },
);

export const threadParams = Type.Object({
  offerId: Type.String({ description: 'Offer.' }),
  threadId: Type.String({ description: 'Thread.' }),
});

export type ChatThreadBody = Static<typeof chatThread>;
export type ChatMessageBody = Static<typeof chatMessage>;
export type ChatBody = Static<typeof chatBody>;
