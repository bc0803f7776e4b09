import { addCustomer, findCustomers, type StoredCustomer } from '#app/customer/find-customers';
import {
  type CustomerBody,
  codedError,
  customerAnswer,
  customerBody,
  customersAnswer,
  customersQuery,
  textError,
} from '#doors/drafts/contract';
import { route } from '#doors/drafts/route';

export const listCustomers = route({
  method: 'GET',
  path: '/api/customers',
  summary: 'Search customers by name',
  auth: 'session',
  role: 'viewer',
  schema: { query: customersQuery, response: { 200: customersAnswer, 400: codedError, 401: textError } },
  async handler({ actor, query }, app) {
    const text = (query.query ?? query.q ?? '').trim();
    const limit = Math.min(100, Math.max(1, Math.trunc(query.limit ?? 20)));
    const customers = await findCustomers(app, actor, { text, limit });
    return { body: { customers: customers.map(presentCustomer) } };
  },
});

export const createCustomer = route({
  method: 'POST',
  path: '/api/customers',
  summary: 'Find or create a customer by name',
  auth: 'session',
  role: 'member',
  idempotent: true,
  schema: { body: customerBody, response: { 201: customerAnswer, 400: codedError, 401: textError } },
  async handler({ actor, body }, app) {
    const customer = await addCustomer(app, actor, { name: body.name, source: body.source ?? null });
    return { status: 201, body: { customer: presentCustomer(customer) } };
  },
});

function presentCustomer({ id, name, source, createdAt, updatedAt }: StoredCustomer): CustomerBody {
  return { id, name, source, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}
