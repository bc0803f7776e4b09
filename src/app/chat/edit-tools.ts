import { type Static, Type } from 'typebox';
import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { addProduct } from '#app/offer/add-product';
import type { ChangedOffer } from '#app/offer/change-offer';
import { changeQuantity } from '#app/offer/change-quantity';
import { editOffer } from '#app/offer/edit-offer';
import { getOffer } from '#app/offer/get-offer';
import { removeLine } from '#app/offer/remove-line';
import type { ModelTool } from '#app/ports';
import { minorToNumber } from '#core/money/minor-units';
import { Problem } from '#core/problem';

const lineId = Type.String({ format: 'uuid', description: '`lineId` of a line of get_offer.' });
const productId = Type.String({ format: 'uuid', description: '`productId` that get_offer or search_products named.' });
const quantity = Type.Integer({ minimum: 1, maximum: 1_000_000 });
const strict = { additionalProperties: false };

const quantityInput = Type.Object({ lineId, quantity }, strict);
const replaceInput = Type.Object({ lineId, productId }, strict);
const addInput = Type.Object(
  {
    productId,
    quantity,
    requestItem: Type.String({ maxLength: 600, description: 'Words of the request that it answers, or empty.' }),
  },
  strict,
);
const removeInput = Type.Object({ lineId }, strict);
const noteInput = Type.Object({ text: Type.String({ minLength: 1, maxLength: 1000 }) }, strict);

/** Notes of an offer that a chat may bring it to. */
const mostNotes = 100;

interface Place {
  readonly app: App;
  readonly actor: Actor;
  readonly offerId: string;
}

/**
 * Tools that change an offer, each by the verb that the pages use: same checks, audit and revision. There are none for prices,
 * discounts, customers or states, and none for those who may only read.
 */
export function editTools(app: App, actor: Actor, offerId: string): readonly ModelTool[] {
  if (actor.role === 'viewer') return [];
  const place: Place = { app, actor, offerId };
  return inTurn([
    changeQuantityTool(place),
    replaceProductTool(place),
    addLineTool(place),
    removeLineTool(place),
    noteTool(place),
  ]);
}

/** A model may ask for several changes at once. One after the other, or one would be refused because of the other. */
function inTurn(tools: readonly ModelTool[]): readonly ModelTool[] {
  let last: Promise<unknown> = Promise.resolve();
  return tools.map((tool) => ({
    ...tool,
    run: (...input: Parameters<ModelTool['run']>) => {
      const mine = last.then(() => tool.run(...input));
      last = mine.catch(() => undefined);
      return mine;
    },
  }));
}

function changeQuantityTool({ app, actor, offerId }: Place): ModelTool {
  return {
    name: 'change_quantity',
    description: 'Sets the quantity of a line. Its price stays.',
    input: quantityInput,
    run: async (input) => {
      const wanted = input as Static<typeof quantityInput>;
      return told(await changeQuantity(app, actor, { offerId, ...wanted, lineId: wanted.lineId.toLowerCase() }));
    },
  };
}

function replaceProductTool({ app, actor, offerId }: Place): ModelTool {
  return {
    name: 'replace_product',
    description: 'Gives a line another product of the catalogue, at its price of today.',
    input: replaceInput,
    run: async (input) => {
      const wanted = input as Static<typeof replaceInput>;
      const current = await getOffer(app, actor, offerId);
      const lines = current.lines.filter(({ kind }) => kind === 'product');
      const id = wanted.lineId.toLowerCase();
      if (!lines.some((line) => line.id === id)) throw new Problem('line_not_found', 'The offer has no such line.');
      const items = lines.map((line) =>
        line.id === id ? { id, productId: wanted.productId.toLowerCase() } : { id: line.id },
      );
      return told(await editOffer(app, actor, { offerId, ifVersion: current.version, items }));
    },
  };
}

function addLineTool({ app, actor, offerId }: Place): ModelTool {
  return {
    name: 'add_line',
    description: 'Adds a product of the catalogue as the last line, at its price of today.',
    input: addInput,
    run: async (input) => {
      const wanted = input as Static<typeof addInput>;
      const { header } = await getOffer(app, actor, offerId);
      const words = wanted.requestItem;
      const isVerbatim = words !== '' && header.clientRequest?.includes(words) === true;
      const answers = isVerbatim ? { requestItem: words } : {};
      const product = { productId: wanted.productId.toLowerCase(), quantity: wanted.quantity };
      return told(await addProduct(app, actor, { offerId, ...product, ...answers }));
    },
  };
}

function removeLineTool({ app, actor, offerId }: Place): ModelTool {
  return {
    name: 'remove_line',
    description: 'Takes a line off.',
    input: removeInput,
    run: async (input) => {
      const wanted = input as Static<typeof removeInput>;
      return told(await removeLine(app, actor, { offerId, lineId: wanted.lineId.toLowerCase() }));
    },
  };
}

function noteTool({ app, actor, offerId }: Place): ModelTool {
  return {
    name: 'set_note',
    description: 'Adds a note for the sales staff to the offer.',
    input: noteInput,
    run: async (input) => {
      const { text } = input as Static<typeof noteInput>;
      const { header, version } = await getOffer(app, actor, offerId);
      if (header.notes.length >= mostNotes) throw new Problem('validation_failed', 'The offer has too many notes.');
      return told(await editOffer(app, actor, { offerId, ifVersion: version, notes: [...header.notes, text] }));
    },
  };
}

/** What a tool says of the offer after its change. `changed` tells pages to read it again. */
function told({ offer }: ChangedOffer) {
  const { header, priced, lines, version } = offer;
  return {
    changed: true,
    version,
    lines: lines
      .filter(({ kind }) => kind === 'product')
      .map((line, at) => ({ number: at + 1, lineId: line.id, name: line.name, quantity: Number(line.quantity ?? 1) })),
    totals: {
      net: minorToNumber(priced.net, header.currency),
      gross: minorToNumber(priced.payable, header.currency),
    },
  };
}
