import { templateWrites } from '../../../client/templates.ts';
import type { OfferDocument } from '../data/document.ts';

/** The texts and lines of a document as a template, without its contact and its figures of the day. */
export function saveAsTemplate(document: OfferDocument): Promise<unknown> {
  const { name, number, header, footer, elements } = document;
  return templateWrites.create({
    kind: 'offer',
    name: name ?? number,
    html: header ?? '',
    footer: footer ?? '',
    elements: elements.map((element) => ({
      type: element.type,
      name: element.name,
      description: element.description,
      unit: element.unit,
      quantity: element.quantity,
      amount: element.amount,
      is_optional: element.is_optional,
    })),
  });
}
