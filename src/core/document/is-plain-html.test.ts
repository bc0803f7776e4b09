import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sanitized } from '#core/document/clean-html';
import { isPlainHtml } from '#core/document/is-plain-html';

const tags = ['p', 'strong', 'b', 'em', 'i', 'u', 's', 'a', 'script', 'li', 'P'];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...tags).chain((tag) => fc.constantFrom(`<${tag}>`, `</${tag}>`)) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('text', ' ', '\n', '{{contact.firstname}}', 'é🙂', "o'clock", '<br />', '=', '/'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<',
      '>',
      '&',
      '&amp;',
      '"',
      '<br>',
      '<p class="x">',
      '\0',
      '<!--',
      ']]>',
      '\r\n',
      '\u2028',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom('<p>text</p>', '<p><b>a</b> <em><u>b</u></em></p>') },
);

test('what is plain is what cleaning gives back', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const html = pieces.join('');
      if (!isPlainHtml(html)) return;
      plain += 1;
      expect(sanitized(html)).toBe(html);
    }),
    { numRuns: 5_000 },
  );
  expect(plain).toBeGreaterThan(500);
});

test.each([
  ['', true],
  ['just text', true],
  ['<p>Dear {{contact.firstname}}</p><p>Line<br />two, <strong>strong and <em>both</em></strong></p>', true],
  ['<p>open', false],
  ['<p><b>crossed</p></b>', false],
  ['<p><p>nested</p></p>', false],
  ['<b><p>block in inline</p></b>', false],
  ['<p onclick="x()">attribute</p>', false],
  ['<a href="https://a.example">link</a>', false],
  ['fish & chips', false],
  ['<script>alert(1)</script>', false],
])('%s: %s', (html, plain) => {
  expect(isPlainHtml(html)).toBe(plain);
});
