import { type CustomerInput, createCustomer, deleteCustomer, editCustomer } from '#app/customer/edit-customer';
import type { StoredCustomer } from '#app/customer/find-customers';
import { getCustomer, listCustomers } from '#app/customer/list-customers';
import { listOffers } from '#app/offer/list-offers';
import { minorToNumber } from '#core/money/minor-units';
import { doorStatus } from '#core/offer/door-status';
import {
  adminError,
  type CustomerBody,
  type CustomerEdit,
  customer,
  customerEdit,
  customerOffersAnswer,
  customersAnswer,
  customersQuery,
  idParams,
  newCustomerBody,
  pageQuery,
  refusals,
} from '#doors/admin/contract';
import { pathId, route } from '#doors/admin/route';
import { etag, versionSeen } from '#doors/http/etag';

const listAll = route({
  method: 'GET',
  path: '/api/admin/customers',
  summary: 'List customers',
  auth: 'session',
  role: 'viewer',
  schema: { query: customersQuery, response: { 200: customersAnswer, ...refusals } },
  async handler({ actor, query }, app) {
    const { customers, ...page } = await listCustomers(app, actor, {
      query: (query.query ?? '').trim(),
      sort: query.sort ?? 'name',
      cursor: query.cursor ?? null,
      limit: query.limit ?? 50,
    });
    return { body: { items: customers.map(presentCustomer), ...page } };
  },
});

const create = route({
  method: 'POST',
  path: '/api/admin/customers',
  summary: 'Make a customer',
  auth: 'session',
  role: 'member',
  idempotent: true,
  schema: { body: newCustomerBody, response: { 201: customer, ...refusals, 409: adminError } },
  async handler({ actor, body }, app) {
    const made = await createCustomer(app, actor, { ...customerInput(body), name: body.name });
    return { status: 201, body: presentCustomer(made), headers: { etag: etag(made.version) } };
  },
});

const read = route({
  method: 'GET',
  path: '/api/admin/customers/:id',
  summary: 'Read a customer',
  auth: 'session',
  role: 'viewer',
  schema: { params: idParams, response: { 200: customer, ...refusals, 404: adminError } },
  async handler({ actor, params }, app) {
    const found = await getCustomer(app, actor, pathId(params.id));
    return { body: presentCustomer(found), headers: { etag: etag(found.version) } };
  },
});

const change = route({
  method: 'PATCH',
  path: '/api/admin/customers/:id',
  summary: 'Change a customer',
  auth: 'session',
  role: 'member',
  schema: {
    params: idParams,
    body: customerEdit,
    response: { 200: customer, ...refusals, 404: adminError, 409: adminError },
  },
  async handler({ actor, params, body, request }, app) {
    const ifVersion = versionSeen(request.headers['if-match']);
    const saved = await editCustomer(app, actor, { id: pathId(params.id), input: customerInput(body), ifVersion });
    return { body: presentCustomer(saved), headers: { etag: etag(saved.version) } };
  },
});

const remove = route({
  method: 'DELETE',
  path: '/api/admin/customers/:id',
  summary: 'Delete a customer',
  description: 'Their offers stay; the name is free again.',
  auth: 'session',
  role: 'member',
  schema: { params: idParams, response: { ...refusals, 404: adminError, 409: adminError } },
  async handler({ actor, params, request }, app) {
    const ifVersion = versionSeen(request.headers['if-match']);
    await deleteCustomer(app, actor, { id: pathId(params.id), ifVersion });
    return { status: 204 };
  },
});

const offersOf = route({
  method: 'GET',
  path: '/api/admin/customers/:id/offers',
  summary: 'What a customer was offered',
  description: 'Newest first, imported history included.',
  auth: 'session',
  role: 'viewer',
  schema: { params: idParams, query: pageQuery, response: { 200: customerOffersAnswer, ...refusals, 404: adminError } },
  async handler({ actor, params, query }, app) {
    const { id: customerId } = await getCustomer(app, actor, pathId(params.id));
    const { offers, nextCursor, totalCount, totalIsEstimate } = await listOffers(app, actor, {
      limit: query.limit ?? 50,
      offset: 0,
      cursor: query.cursor ?? null,
      statuses: ['draft', 'accepted', 'rejected', 'imported'],
      customerId,
      query: '',
      sort: '-createdAt',
    });
    const items = offers.map((offer) => ({
      id: offer.id,
      number: offer.number,
      name: offer.name,
      status: doorStatus[offer.state].drafts ?? 'draft',
      currency: offer.currency,
      totalNet: minorToNumber(offer.totalNet, offer.currency),
      totalGross: minorToNumber(offer.totalGross, offer.currency),
      itemCount: offer.itemCount,
      createdAt: offer.createdAt.toISOString(),
      updatedAt: offer.updatedAt.toISOString(),
    }));
    return { body: { items, nextCursor, totalCount, totalIsEstimate } };
  },
});

export const customerRoutes = [listAll, create, read, change, remove, offersOf];

/** Null clears; the store keeps unknown address parts and notes as nothing. */
function customerInput({ address, notes, ...fields }: CustomerEdit): CustomerInput {
  const known = Object.entries(address ?? {}).filter(([, part]) => part !== null && part !== '');
  return {
    ...fields,
    ...(address === undefined ? {} : { address: Object.fromEntries(known) }),
    ...(notes === undefined ? {} : { notes: notes ?? '' }),
  };
}

function presentCustomer(found: StoredCustomer): CustomerBody {
  return { ...found, createdAt: found.createdAt.toISOString(), updatedAt: found.updatedAt.toISOString() };
}
