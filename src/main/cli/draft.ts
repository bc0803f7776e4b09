import type { Offer } from '#doors/drafts/contract';
import type { Command } from './command.ts';
import { ownerOf, resolveTenant, tenantOption } from './resolve-tenant.ts';
import { withComposition } from './with-composition.ts';

/** Drafts an offer from a request, as `POST /api/offers` does. */
export const draft: Command = {
  name: 'draft',
  arguments: ['TEXT'],
  instead: 'folder',
  summary: "turns a client's request into a stored draft offer",
  help: 'TEXT is the request, or - to read it from standard input. --folder DIR drafts every file of a folder instead.',
  options: {
    customer: { type: 'string', value: 'NAME', about: 'name of the customer; made when nobody has it' },
    folder: {
      type: 'string',
      value: 'DIR',
      about: 'drafts each mail, document or table in DIR, and waits until all are done',
    },
    tenant: tenantOption,
  },
  run: async (call) => {
    if (call.text('folder') !== null) {
      return withComposition(call, async (composition) => {
        const { draftFolder } = await import('./draft-folder.ts');
        return draftFolder(call, composition);
      });
    }
    const [given = ''] = call.arguments;
    const clientRequest = given === '-' ? await readAll(process.stdin) : given;
    return withComposition(call, async ({ app }) => {
      const { draftOffer } = await import('#app/offer/draft-offer');
      const { presentOffer } = await import('#doors/drafts/present-offer');
      const actor = ownerOf(await resolveTenant(call, app.database));
      const input = { clientRequest, customerId: null, customerName: call.text('customer') };
      const offer = presentOffer(await draftOffer(app, actor, input), 'strings');
      return { data: { offer }, text: asText(offer) };
    });
  },
};

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}

function asText({ id, name, items, unmatched, totals, currency }: Offer): string {
  const lines = items.map(
    (item) => `  ${item.quantity} × ${item.product?.sku ?? ''} ${item.name}  ${item.unitPriceNet} ${currency}`,
  );
  return [
    `${name} (${id})`,
    ...lines,
    ...unmatched.map((text) => `  not matched: ${text}`),
    `  net ${totals?.net} ${currency}, gross ${totals?.gross} ${currency}`,
  ].join('\n');
}
