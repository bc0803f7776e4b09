import { expect, it } from 'vitest';
import { cleanHtml } from '#render/html/clean-html';

it('keeps texts, tables, links and merge fields', () => {
  const kept = '<p>Dear <strong>{{contact.firstname}}</strong><br /></p><table><tr><td colspan="2">1</td></tr></table>';
  expect(cleanHtml(kept)).toBe(kept);
  expect(cleanHtml('<a href="mailto:a@b.ch">x</a>')).toBe('<a href="mailto:a@b.ch">x</a>');
});

it.each([
  ['<script>alert(1)</script>a', 'a'],
  ['<style>p{}</style>a', 'a'],
  ['<img src=x onerror=alert(1)>a', 'a'],
  ['<p onclick="alert(1)" style="x">a</p>', '<p>a</p>'],
  ['<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
  ['<a href="java\tscript:alert(1)">a</a>', '<a>a</a>'],
  ['<svg><script>alert(1)</script></svg>a', 'a'],
  ['<iframe srcdoc="<script>1</script>"></iframe>a', 'a'],
  ['<a href="//evil.example">a</a>', '<a>a</a>'],
])('cleans %s', (html, clean) => {
  expect(cleanHtml(html)).toBe(clean);
});
