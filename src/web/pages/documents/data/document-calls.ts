import { api } from '../../../client/api.ts';
import { type ElementChange, elementBody, withElement, withMoved, without } from '../model/element-change.ts';
import { touchedName } from '../model/field-value.ts';
import type { NewElement } from '../model/pasted-rows.ts';
import type { Contact, OfferDocument } from './document.ts';
import { documentsPath } from './document-queries.ts';
import type { DocumentWrite } from './document-write.ts';

const elementPath = '/api/document_element';
const documentType = 'Modules\\Salesforce\\Offer';

/** Fields of the document itself. */
export type DocumentFields = Partial<
  Pick<OfferDocument, 'name' | 'description' | 'address' | 'header' | 'footer' | 'valid_until'>
> & { readonly contact_id?: string; readonly project_id?: string | null };

export function changeDocument(id: string, fields: DocumentFields, label: string): DocumentWrite {
  const { contact_id: _contact, project_id: _project, ...own } = fields;
  return {
    label,
    touches: Object.keys(fields),
    show: (document) => ({ ...document, ...own }),
    send: (version) => api.patch(`${documentsPath}/${id}`, { body: fields, ifMatch: version }),
    without: (dropped) => {
      const left = fieldsLeft(fields, (field) => !dropped.has(field));
      return left && changeDocument(id, left, label);
    },
  };
}

/** Gives the document to somebody else. */
export function changeContact(id: string, contact: Contact, label: string): DocumentWrite {
  return {
    ...changeDocument(id, { contact_id: contact.id }, label),
    show: (document) => ({ ...document, contact }),
  };
}

export function changeProject(id: string, project: OfferDocument['project'], label: string): DocumentWrite {
  return {
    ...changeDocument(id, { project_id: project?.id ?? null }, label),
    show: (document) => ({ ...document, project }),
  };
}

/** A sent offer becomes a draft again, under its number; its next sending is a new revision. */
export function reviseDocument(id: string, label: string): DocumentWrite {
  return {
    label,
    touches: ['locked_at'],
    send: (version) => api.patch(`${documentsPath}/${id}`, { body: { locked_at: null }, ifMatch: version }),
  };
}

export function changeElement(id: string, change: ElementChange, label: string): DocumentWrite {
  // Shown at once; the door works out the percentage from the id.
  const { vat_rate: rate, ...rest } = change;
  const body = rest.vat_rate_id === undefined && rate !== undefined ? { ...rest, vat_rate: rate } : rest;
  return {
    label,
    touches: [...new Set(Object.keys(body).map((field) => touchedName(id, field)))],
    show: (document) => withElement(document, id, change),
    send: (version) => api.patch(`${elementPath}/${id}`, { body, ifMatch: version }),
    without: (dropped) => {
      const left = fieldsLeft(change, (field) => !dropped.has(touchedName(id, field)));
      return left && changeElement(id, left, label);
    },
    restore: (mine) => {
      const at = mine.elements.findIndex((element) => element.id === id);
      const element = mine.elements[at];
      const elements = element ? [{ ...elementBody(element), name: element.name, type: element.type }] : [];
      return addElements(mine.id, { elements, beforeOrder: at + 1 }, label);
    },
  };
}

function fieldsLeft<T extends object>(fields: T, isKept: (field: string) => boolean): T | null {
  const left = Object.entries(fields).filter(([field]) => isKept(field));
  return left.length === 0 ? null : (Object.fromEntries(left) as T);
}

/** `order` counts from 1. */
export function moveElement(id: string, order: number, label: string): DocumentWrite {
  return {
    label,
    touches: ['order'],
    show: (document) => withMoved(document, id, order),
    send: (version) => api.patch(`${elementPath}/${id}`, { body: { order }, ifMatch: version }),
  };
}

export function removeElement(id: string, label: string): DocumentWrite {
  return {
    label,
    touches: [id],
    show: (document) => without(document, id),
    send: (version) => api.delete(`${elementPath}/${id}`, { ifMatch: version }),
  };
}

export interface Adding {
  readonly elements: readonly NewElement[];
  /** Place from 1; null for the end. */
  readonly beforeOrder: number | null;
}

export function addElements(id: string, { elements, beforeOrder }: Adding, label: string): DocumentWrite {
  return {
    label,
    adds: elements.map(({ name }) => name),
    send: (version, idempotencyKey) =>
      elements.length === 1
        ? api.post(elementPath, {
            body: {
              document_type: documentType,
              document_id: id,
              ...elements[0],
              ...(beforeOrder === null ? {} : { order: beforeOrder }),
            },
            ifMatch: version,
            idempotencyKey,
          })
        : api.post(`${documentsPath}/${id}/add-elements`, {
            body: { elements, beforeOrder },
            ifMatch: version,
            idempotencyKey,
          }),
  };
}

export function addProduct(id: string, productId: string, label: string): DocumentWrite {
  return {
    label,
    send: (version, idempotencyKey) =>
      api.post(`${documentsPath}/${id}/add-products`, {
        body: { products: [productId] },
        ifMatch: version,
        idempotencyKey,
      }),
  };
}

export interface Sending {
  readonly email: string;
  readonly message: string | null;
  readonly ccToOwner: boolean;
  readonly attachments: readonly string[];
}

export const documentCalls = {
  send: (id: string, body: Sending, idempotencyKey: string) =>
    api.post<OfferDocument>(`${documentsPath}/${id}/send`, { body, idempotencyKey }),
  duplicate: (id: string) => api.post<OfferDocument>(`${documentsPath}/${id}/duplicate`),
  remove: (id: string) => api.delete(`${documentsPath}/${id}`),
  restore: (id: string) => api.post<OfferDocument>(`${documentsPath}/${id}/restore`),
  comment: (id: string, text: string, isInternal: boolean) =>
    api.post(`${documentsPath}/${id}/comment`, { body: { text, is_internal: isInternal } }),
};
