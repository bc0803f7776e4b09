import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanHtml, cleanText } from '#core/document/clean-html';
import { hostileHtml } from '#test/hostile-html';

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
    ['<a href="/api/offer">x</a> <a href="#top">y</a> <a href="x.html">z</a>', '<a>x</a> <a>y</a> <a>z</a>'],
    ['<a href="{{ company.website_url }}">x</a>', '<a href="{{ company.website_url }}">x</a>'],
    ['<a href="{{company.website_url}}/x">x</a>', '<a>x</a>'],
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
          /<(?=[a-z!/?])(?!\/?(?:p|br|strong|b|em|i|u|s|ul|ol|li|a|h1|h2|h3|blockquote|span|table|thead|tbody|tr|th|td)(?:[ />]))/,
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
    ['</p>a', '<p></p>a'],
    ['&lt;b&gt;', '&lt;b&gt;'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(cleanText(text)).toBe(expected);
    expect(cleanText(expected)).toBe(expected);
  });
});

/** A tag that is not allowed; what is allowed and has more than it may; an address that runs. */
const disallowed =
  /<(?=[a-z!/?])(?!\/?(?:p|br|strong|b|em|i|u|s|ul|ol|li|a|h1|h2|h3|blockquote|span|table|thead|tbody|tr|th|td)(?:[ />]))/i;
const harmless = /^(?:\/|href="(?:https?:\/\/|mailto:)[^"<>]*"|(?:(?:col|row)span="[1-9]\d?"\s*)+)$/;

describe.each(Object.entries(hostileHtml))('%s', (_, texts) => {
  it.each(texts.map((text) => [text.slice(0, 60), text]))('%s', (_name, text) => {
    for (const clean of [cleanHtml(text), cleanText(text)]) {
      expect(clean).not.toMatch(disallowed);
      for (const [, attributes = ''] of clean.matchAll(/<[a-z]\w*\s+([^>]*)>/g))
        expect(attributes.trim()).toMatch(harmless);
    }
    expect(cleanHtml(cleanHtml(text))).toBe(cleanHtml(text));
    expect(cleanText(cleanText(text))).toBe(cleanText(text));
  });
});
