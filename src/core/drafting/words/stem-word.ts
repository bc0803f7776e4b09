/** Case and plural endings of Polish, German, French, Italian and English, longest first, on folded words. */
const ENDINGS = [
  'iami',
  'ami',
  'ach',
  'ego',
  'emu',
  'ymi',
  'imi',
  'ych',
  'ich',
  'owi',
  'eaux',
  'iow',
  'ow',
  'om',
  'em',
  'ej',
  'ym',
  'im',
  'en',
  'es',
];

/** The same by their last letter, so that most words need no look at them. */
const ENDINGS_BY_LAST: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set(ENDINGS.map((ending) => ending.slice(-1)))].map((last) => [
    last,
    ENDINGS.filter((ending) => ending.endsWith(last)),
  ]),
);

/** Words whose stem would be that of a quite different one: a Handy is no hand, a party no part, gray no gra. */
const OWN_STEMS: ReadonlyMap<string, string> = new Map([
  ['gray', 'gray'],
  ['grays', 'gray'],
  ['grau', 'grau'],
  ['graue', 'grau'],
  ['grauer', 'grau'],
  ['graues', 'grau'],
  ['grauen', 'grau'],
  ['spoke', 'spoke'],
  ['handy', 'handy'],
  ['handys', 'handy'],
  ['party', 'party'],
  ['partys', 'party'],
  ['parties', 'party'],
  ['cornichon', 'cornichon'],
  ['cornichons', 'cornichon'],
  ['alloro', 'alloro'],
  ['beda', 'beda'],
  ['beza', 'beza'],
  ['bezy', 'beza'],
  ['bombolone', 'bombolone'],
  ['bomboloni', 'bombolone'],
  ['chia', 'chia'],
  ['cornetti', 'cornetto'],
  ['cornetto', 'cornetto'],
  ['gelati', 'gelato'],
  ['gelato', 'gelato'],
  ['lampone', 'lampone'],
  ['lamponi', 'lampone'],
  ['lattina', 'lattina'],
  ['lattine', 'lattina'],
  ['macaron', 'macaron'],
  ['macarons', 'macaron'],
  ['moulu', 'moulu'],
  ['moulue', 'moulu'],
  ['moulus', 'moulu'],
  ['muffin', 'muffin'],
  ['muffins', 'muffin'],
  ['muffiny', 'muffin'],
  ['muffinow', 'muffin'],
  ['nachos', 'nachos'],
  ['nectarine', 'nectarine'],
  ['nectarines', 'nectarine'],
  ['nektarine', 'nektarine'],
  ['nektarinen', 'nektarine'],
  ['nettarina', 'nettarina'],
  ['nettarine', 'nettarina'],
  ['pepperoni', 'pepperoni'],
  ['pera', 'pera'],
  ['pere', 'pera'],
  ['pils', 'pils'],
  ['radis', 'radis'],
  ['salvia', 'salvia'],
  ['seitan', 'seitan'],
  ['spinach', 'spinach'],
  ['szampan', 'szampan'],
  ['szampana', 'szampan'],
  ['tylka', 'tylka'],
  ['tylki', 'tylka'],
  ['whiskey', 'whisky'],
  ['whiskeys', 'whisky'],
  ['whisky', 'whisky'],
  ['whiskys', 'whisky'],
  ['wina', 'wina'],
  ['wino', 'wina'],
  ['wine', 'wine'],
  ['wines', 'wine'],
]);

/**
 * A light stem that is the same for the five languages: both sides of a comparison pass through it, so it only has to
 * conflate the inflections of one word, not to be a word. Words of up to three letters stay as they are.
 */
export function stemWord(folded: string): string {
  if (folded.length <= 3) return folded;
  const own = OWN_STEMS.get(folded);
  if (own) return own;
  let word = folded;
  if (word.endsWith('s') && !word.endsWith('ss')) word = word.slice(0, -1);
  else if (word.endsWith('x') && word.length >= 6) word = word.slice(0, -1);
  if (word.length >= 6) {
    const ending = ENDINGS_BY_LAST.get(word.charAt(word.length - 1))?.find(
      (e) => word.endsWith(e) && word.length - e.length >= 4,
    );
    if (ending) word = word.slice(0, -ending.length);
  }
  word = withoutVowels(word);
  if (word.endsWith('n') && word.length >= 6) word = withoutVowels(word.slice(0, -1));
  if (/[^aeiouy]ek$/.test(word) && word.length >= 5) word = `${word.slice(0, -2)}k`;
  if (/[cg]h$/.test(word) && (word.length >= 5 || /[ie]$/.test(folded))) word = word.slice(0, -1);
  return word;
}

/** Takes off up to two vowels at the end; three letters stay. */
function withoutVowels(word: string): string {
  let end = word.length;
  while (end > 3 && word.length - end < 2 && 'aeiouy'.includes(word.charAt(end - 1))) end -= 1;
  return word.slice(0, end);
}
