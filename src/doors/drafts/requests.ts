import { getLatestRequest, keepRequest, type StoredRequest } from '#app/request/keep-request';
import { codedError, requestAnswer, requestBody, textError } from '#doors/drafts/contract';
import { bodyId, route } from '#doors/drafts/route';

export const latestRequest = route({
  method: 'GET',
  path: '/api/requests',
  summary: "Read the caller's latest request",
  auth: 'session',
  role: 'viewer',
  schema: { response: { 200: requestAnswer, 401: textError, 404: codedError } },
  handler: async ({ actor }, app) => ({ body: present(await getLatestRequest(app, actor)) }),
});

export const createRequest = route({
  method: 'POST',
  path: '/api/requests',
  summary: 'Keep a request without drafting',
  auth: 'session',
  role: 'member',
  idempotent: true,
  schema: { body: requestBody, response: { 201: requestAnswer, 400: codedError, 401: textError } },
  async handler({ actor, body }, app) {
    const input = { text: body.clientRequest, customerId: bodyId(body.customerId) };
    return { status: 201, body: present(await keepRequest(app, actor, input)) };
  },
});

function present({ id, text, customerId, userId, createdAt }: StoredRequest) {
  return { request: { id, clientRequest: text, customerId, userId, createdAt: createdAt.toISOString() } };
}
