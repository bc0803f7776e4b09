import { expect, test } from 'vitest';
import { entryOf } from '#test/drafting/evaluation-set';
import { draftRequest } from '../draft-request.ts';
import { stemWord } from '../words/stem-word.ts';
import { learnedWords } from './learned-words.ts';
import { createProductIndex } from './product-index.ts';

const product = (sku: string, name: string, fr?: string) => entryOf({ sku, name, ...(fr ? { names: { fr } } : {}) });
const entries = [
  product('A1', 'Zwirbelblech rot 100', 'Tolomane rouge 100'),
  product('A2', 'Zwirbelblech blau 200', 'Tolomane bleu 200'),
  product('A3', 'Zwirbelblech rot 300', 'Tolomane rouge 300'),
  product('B1', 'Kraupelstift rot 100', 'Bifurin rouge 100'),
  product('B2', 'Kraupelstift blau 200', 'Bifurin bleu 200'),
  product('A4', 'Zwirbelblech rot 400'),
  product('B4', 'Kraupelstift rot 400'),
];
const index = createProductIndex(entries);
const learned = (word: string) =>
  learnedWords(index, index.postings.idOf(stemWord(word))).map((id) => index.postings.termOf(id));

test('a word stands for the one beside it in the other names of the same products', () => {
  expect(learned('tolomane')).toEqual([stemWord('zwirbelblech')]);
  expect(learned('bifurin')).toEqual([stemWord('kraupelstift')]);
});

test('words that always stand together, or once only, teach nothing', () => {
  const twins = createProductIndex([
    product('A1', 'Zwirbelblech Dampfrand', 'Tolomane'),
    product('A2', 'Zwirbelblech Dampfrand', 'Tolomane'),
    product('C1', 'Hummelkranz', 'Ravistole'),
    product('D1', 'Sonstiges'),
  ]);
  const of = (word: string) => learnedWords(twins, twins.postings.idOf(stemWord(word)));
  expect(of('tolomane')).toEqual([]);
  expect(of('ravistole')).toEqual([]);
});

test('a product without a name in the language of the request is found by it', () => {
  const draft = draftRequest('Bonjour, il nous faut 3 tolomanes 400', index, { textLanguage: 'request' });
  expect(draft.lines.map((line) => [line.productId, line.quantity])).toEqual([['A4', 3]]);
});

test('a change of the catalogue is seen', () => {
  const changing = createProductIndex(entries.slice(0, 1).concat(entries.slice(3)));
  const of = () => learnedWords(changing, changing.postings.idOf(stemWord('tolomane')));
  expect(of()).toEqual([]);
  changing.put(entries[1] ?? product('', ''));
  expect(of().length).toBe(1);
});
