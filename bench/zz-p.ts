import { draftRequest } from '#core/drafting/draft-request';
import { createProductIndex } from '#core/drafting/product-index';
import { entryOf } from '#test/drafting/evaluation-set';

const shirt = (sku: string, size: string, sold: number) =>
  entryOf({ sku, name: `Polo shirt navy ${size}`, ean: '', category: 'Shirts', sold });
const index = createProductIndex([shirt('P-M', 'M', 40), shirt('P-L', 'L', 50), shirt('P-XL', 'XL', 30)]);
console.log(JSON.stringify(draftRequest('5 polo shirts navy', index, { textLanguage: 'request' }), null, 1));
