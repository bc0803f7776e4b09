import { fileUrl } from '#app/answer/file-url';
import type { App } from '#app/app';
import type { DocumentRow } from '#app/document/document-row';
import { documentLanguage } from '#app/document/personalised-texts';
import type { InvoiceRow } from '#app/invoice/invoice-row';
import type { Node, Related } from '#app/resource/node';
import { presentDerived, presentElement } from '#doors/documents/present-element';
import { presentInvoice, presentPayment } from '#doors/documents/present-invoice';
import { presentOffer } from '#doors/documents/present-offer';
import { presentResource, presentUser } from '#doors/documents/present-resource';
import { presentWebhook } from '#doors/documents/present-webhook';
import { wireTime } from '#doors/documents/wire';

/** A node and everything that was asked for with it. */
export function presentNode(node: Node, app: App): Record<string, unknown> {
  const shown = presentRow(node, app);
  for (const [key, related] of Object.entries(node.related)) shown[key] = presentRelated(related, app);
  if (node.kind === 'offer' && Array.isArray(shown['elements'])) {
    const row = node.row as unknown as DocumentRow;
    const { derived: lines, currency } = row;
    const own = shown['elements'];
    const language = documentLanguage(row);
    if (lines) shown['elements'] = [...own, ...presentDerived({ lines, first: own.length + 1, currency, language })];
  }
  return shown;
}

function presentRelated(related: Related, app: App): unknown {
  if (related === null || typeof related === 'number') return related;
  if (Array.isArray(related)) return related.map((node: Node) => presentNode(node, app));
  return 'plain' in related ? related.plain : presentNode(related as Node, app);
}

function presentRow({ kind, row }: Node, app: App): Record<string, unknown> {
  switch (kind) {
    case 'offer':
      return presentOffer(row as unknown as DocumentRow, app);
    case 'invoice':
      return presentInvoice(row as unknown as InvoiceRow, app);
    case 'element':
    case 'invoiceElement':
    case 'anyElement':
      return presentElement(row);
    case 'invoicePayment':
      return presentPayment(row);
    case 'webhook':
    case 'webhookCall':
      return presentWebhook(kind, row);
    case 'user':
      return presentUser(row);
    case 'comment':
      return {
        id: row['id'],
        text: row['text'],
        is_internal: row['is_internal'],
        created_at: wireTime(row['created_at']),
        updated_at: wireTime(row['updated_at']),
      };
    case 'activity':
      return {
        id: row['id'],
        event: row['event'],
        description: row['description'],
        causer: {
          type: row['causer_type'],
          id: row['member_id'] ?? row['causer_id'] ?? null,
          name: row['causer_name'] ?? null,
        },
        properties: row['properties'],
        created_at: wireTime(row['created_at']),
      };
    case 'media':
      return {
        uuid: row['id'],
        name: row['name'],
        description: row['description'],
        mime_type: row['mime_type'],
        collection: row['collection'],
        url: fileUrl(app, 'media', { id: String(row['id']), name: String(row['name']) }),
      };
    default:
      return presentResource(kind, row);
  }
}
