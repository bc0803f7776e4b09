import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanHtml, cleanText, isEmptyHtml } from '#core/document/clean-html';

describe('cleanHtml', () => {
  it.each([
    ['<p>Hi <strong>you</strong><br>there</p>', '<p>Hi <strong>you</strong><br />there</p>'],
    ['a<script>alert(1)</script>b<style>p{}</style>c', 'abc'],
    ['<img src=x onerror=alert(1)>', ''],
    ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
    ['<a href="JaVa&#9;Script:alert(1)">x</a>', '<a>x</a>'],
    ['<a href="//evil.example">x</a>', '<a>x</a>'],
    ['<a href="https://a.example" target=_blank onclick="x()">x</a>', '<a href="https://a.example">x</a>'],
    ['<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example">x</a>'],
    ['<p style="position:fixed" class="x" id="y">x</p>', '<p>x</p>'],
    ['<td colspan="2" rowspan="999" width=3>x</td>', '<td colspan="2">x</td>'],
    ['<svg><style><img src=x onerror=alert(1)></style></svg>', ''],
    ['<math><mtext><script>alert(1)</script></mtext></math>', ''],
    ['<iframe srcdoc="<script>alert(1)</script>">x</iframe>', ''],
    ['<div><p>kept</p></div>', '<p>kept</p>'],
    ['{{contact.firstname}} & <b>more</b>', '{{contact.firstname}} &amp; <b>more</b>'],
  ])('%s', (html, expected) => expect(cleanHtml(html)).toBe(expected));

  it('changes nothing that is clean, and leaves no tag that is not allowed', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<script>',
      '<a href="',
      'javascript:x',
      '">',
      '<',
      '&lt;',
      '<!--',
      '-->',
      'on',
      '<svg',
      '/>',
      ' x=1',
      "'",
      '<b>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
        const once = cleanHtml(pieces.join(''));
        expect(cleanHtml(once)).toBe(once);
        expect(once).not.toMatch(
          /<(?!\/?(?:p|br|strong|b|em|i|u|s|ul|ol|li|a|h1|h2|h3|blockquote|span|table|thead|tbody|tr|th|td)(?:[ />]))/,
        );
      }),
    );
  });
});

describe('cleanText', () => {
  it.each([
    ['5 < 6 & "x" > 2', '5 < 6 & "x" > 2'],
    ['<p>Two <b onclick="x()">designers</b></p>', '<p>Two <b>designers</b></p>'],
    ['<script>alert(1)</script>a < b', '<p>a &lt; b</p>'],
    ['<img src=x onerror=alert(1)>', ''],
    ['</p>a', '<p>a</p>'],
    ['&lt;b&gt;', '&lt;b&gt;'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(cleanText(text)).toBe(expected);
    expect(cleanText(expected)).toBe(expected);
  });
});

describe('isEmptyHtml', () => {
  it.each([
    ['', true],
    ['<p></p>', true],
    ['<p> <br></p>', true],
    ['<p>x</p>', false],
  ])('%s: %s', (html, empty) => expect(isEmptyHtml(html)).toBe(empty));
});
