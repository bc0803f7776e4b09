/** What a webhook can be told of. */
export const webhookEvents = [
  'offer.created',
  'offer.updated',
  'offer.deleted',
  'offer.sent',
  'offer.approved',
  'offer.rejected',
  'invoice.created',
  'invoice.updated',
  'invoice.deleted',
  'contact.created',
  'contact.updated',
  'contact.deleted',
  'company.created',
  'company.updated',
  'company.deleted',
  'project.created',
  'project.updated',
  'project.deleted',
] as const;

export type WebhookEvent = (typeof webhookEvents)[number];
export type WebhookResource = 'offer' | 'invoice' | 'contact' | 'company' | 'project';

/** What a webhook may be set to. */
export const webhookChoices: readonly string[] = ['*', ...webhookEvents];

/** A fact of the history, as far as it matters here. */
export interface HistoryFact {
  readonly type: string;
  readonly data: unknown;
}

const resources: Readonly<Record<string, WebhookResource>> = {
  'offers.offer': 'offer',
  'invoices.invoice': 'invoice',
  'documents.contact': 'contact',
  'contacts.contact': 'contact',
  'customers.customer': 'company',
  'documents.project': 'project',
};

/** Names under which webhooks are told of a fact; none for what stays inside. */
export function webhookNames({ type, data }: HistoryFact): readonly WebhookEvent[] {
  const cut = type.lastIndexOf('.');
  const resource = resources[type.slice(0, cut)];
  const verb = type.slice(cut + 1);
  if (!resource || !['created', 'updated', 'deleted'].includes(verb)) return [];
  const plain = `${resource}.${verb}` as WebhookEvent;
  return resource === 'offer' && verb === 'updated' ? [plain, ...offerNames(data)] : [plain];
}

/** `state` in the data of an offer's event is the one after it; `from` the one before, where it is told. */
function offerNames(data: unknown): readonly WebhookEvent[] {
  const { action, state, from } = (data ?? {}) as Readonly<Record<string, unknown>>;
  if (action === 'sent') return ['offer.sent'];
  if (from === state || from === undefined) return [];
  if (state === 'accepted') return ['offer.approved'];
  return state === 'declined' || state === 'canceled' || state === 'bought_out' ? ['offer.rejected'] : [];
}
