import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlToText } from './html-to-text.ts';

test.each([
  ['a<br />b', 'a\nb'],
  ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['<ul><li>red</li><li>blue</li></ul>', '– red\n– blue'],
  ['17&quot; &amp; 2 &#215; 4 &#x20AC; m&sup2;', '17" & 2 × 4 € m²'],
  ['<b>bold</b> <script>alert(1)</script>text', 'bold text'],
  ['<script>never closed', ''],
  ['<!-- hidden -->shown', 'shown'],
  ['x < 5 & y > 3', 'x < 5 & y > 3'],
  ['a  b\t c\r\n\r\n\r\n\r\nd ', 'a b c\n\nd'],
  ['<td>1</td><td>2</td>', '1 2'],
  ['&lt;b&gt; stays text', '<b> stays text'],
])('%j', (html, text) => {
  expect(htmlToText(html)).toBe(text);
});

test('a hostile text costs no more than a long one', () => {
  const started = performance.now();
  htmlToText('<a'.repeat(10_000) + '<!--'.repeat(5000) + '&#'.repeat(5000));
  expect(performance.now() - started).toBeLessThan(500);
});

test('leaves plain words alone', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{1,20}( [a-z0-9]{1,20}){0,5}$/), (text) => htmlToText(text) === text),
  );
});
