/** Longest tag that is taken for one; a lone `<` in a text is left alone. */
const TAG = /<(\/?)([a-z][a-z0-9]{0,15})\b[^<>]{0,400}>/gi;
const LINE_TAGS = new Set(['br', 'p', 'div', 'tr', 'li', 'ul', 'ol', 'table', 'h1', 'h2', 'h3', 'h4', 'blockquote']);
/** No markup but words to a program: whoever reads the lines shall see them. */
const SPEAKERS = new Set(['system', 'assistant', 'developer', 'prompt', 'instruction', 'instructions']);
const CELL_TAGS = new Set(['td', 'th']);
const INLINE_TAGS = new Set(
  'a abbr b big body center cite code del em font head html i img ins label mark meta s small span strong sub sup tbody tfoot thead title u wbr'.split(
    ' ',
  ),
);
const BARE_TAG = /^<\/?\w+\s*\/?>$/;
/** A blank before words to a program. */
const SPEAKER = new RegExp(`[ \\t](?=</?(?:${[...SPEAKERS].join('|')})[^<>]{0,400}>)`, 'gi');

/** `{{quantity=9999}}`: a place that a program fills in. */
const FILLED_IN = /\{\{[^{}\n]{0,200}\}\}/g;

function blank(text: string, sign = ' '): string {
  return sign + ' '.repeat(Math.max(0, text.length - 1));
}

/** Blanks everything between `open` and `close`, keeping line breaks so that lines stay lines. */
function hide(text: string, open: string, close: string): string {
  let result = '';
  let at = 0;
  const lower = text.toLowerCase();
  for (;;) {
    const from = lower.indexOf(open, at);
    if (from < 0) break;
    const end = lower.indexOf(close, from + open.length);
    if (end < 0) break;
    const to = end + close.length;
    result += text.slice(at, from) + text.slice(from, to).replace(/[^\n]/g, ' ');
    at = to;
  }
  return result + text.slice(at);
}

/**
 * The text with HTML, comments, scripts, control and invisible characters blanked out: same length, so that offsets hold.
 * Tags that break lines or table cells leave a line break or a tab.
 */
export function maskMarkup(text: string): string {
  let masked = text
    .replace(/\r(?!\n)|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ' '.repeat(sign.length)))
    .replace(FILLED_IN, (words) => ' '.repeat(words.length));
  if (!masked.includes('<') && !masked.includes('&')) return masked;
  masked = hide(masked, '<!--', '-->');
  masked = hide(masked, '<script', '</script>');
  masked = hide(masked, '<style', '</style>');
  masked = masked.replace(TAG, (tag: string, _close: string, name: string) => {
    const lower = name.toLowerCase();
    if (SPEAKERS.has(lower)) return tag;
    if (LINE_TAGS.has(lower)) return blank(tag, '\n');
    if (CELL_TAGS.has(lower)) return blank(tag, tag.startsWith('</') ? '\t' : ' ');
    // What stands behind a tag that no page has is no part of the line before. An address in angle brackets is none.
    return blank(tag, INLINE_TAGS.has(lower) || !BARE_TAG.test(tag) ? ' ' : '\n');
  });
  masked = masked.replace(SPEAKER, '\n');
  return masked.replace(/&(?:nbsp|amp|quot|lt|gt|#\d{1,5}|[a-z]{2,8});/gi, (entity) =>
    blank(entity, entity === '&amp;' ? '&' : ' '),
  );
}
