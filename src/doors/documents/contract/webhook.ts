import { type Static, Type } from 'typebox';
import { webhookChoices } from '#core/webhook/webhook-event';

const event = Type.Unsafe<string>({
  type: 'string',
  enum: [...webhookChoices],
  description: 'Name of an event; `*` for all.',
});
const url = Type.String({
  minLength: 1,
  maxLength: 2000,
  description: 'Where messages go; HTTPS on the public internet.',
});

export const createWebhookBody = Type.Object({ event, url }, { additionalProperties: true, title: 'WebhookCreate' });
export const editWebhookBody = Type.Object(
  {
    event: Type.Optional(event),
    url: Type.Optional(url),
    is_active: Type.Optional(Type.Boolean({ description: 'False turns it off.' })),
  },
  { additionalProperties: true, title: 'WebhookEdit' },
);

const time = Type.Union([Type.String(), Type.Null()]);

export const webhookAnswer = Type.Object(
  {
    id: Type.String(),
    event: Type.String(),
    url: Type.String(),
    is_active: Type.Boolean(),
    last_failed_at: time,
    failed_count: Type.Integer({
      description: 'Failed calls in a row; from 50 on it is left alone until it is changed.',
    }),
    secret: Type.Optional(Type.String({ description: 'Signs the messages. Only in the answer that creates it.' })),
    call_logs: Type.Optional(
      Type.Array(
        Type.Object({
          id: Type.String(),
          event: Type.String(),
          attempt: Type.Integer({ description: 'From 1.' }),
          status: Type.Union([Type.Integer(), Type.Null()], { description: 'HTTP status; null without an answer.' }),
          error: time,
          duration_ms: Type.Integer(),
          body: Type.Union([Type.String(), Type.Null()], { description: 'What was sent; null when it is forgotten.' }),
          created_at: time,
        }),
      ),
    ),
  },
  { title: 'Webhook', additionalProperties: true },
);

export type WebhookAnswer = Static<typeof webhookAnswer>;
