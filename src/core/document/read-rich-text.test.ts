import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '#core/document/plain-text';
import { readRichText } from '#core/document/read-rich-text';

describe('readRichText', () => {
  it('reads paragraphs, styles, breaks and links', () => {
    expect(
      readRichText('<p>Hi <strong>you <em>all</em></strong><br>see <a href="https://a.example">here</a></p><p>Bye</p>'),
    ).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: 'Hi ' },
          { text: 'you ', bold: true },
          { text: 'all', bold: true, italic: true },
          { text: '\n' },
          { text: 'see ' },
          { text: 'here', href: 'https://a.example' },
        ],
      },
      { kind: 'paragraph', runs: [{ text: 'Bye' }] },
    ]);
  });

  it('reads headings, quotes and lists in lists', () => {
    expect(
      readRichText(
        '<h2>A</h2><blockquote><p>q</p></blockquote><ol><li>one<ul><li>deep</li></ul></li><li><p>two</p></li></ol>x',
      ),
    ).toEqual([
      { kind: 'heading', level: 2, runs: [{ text: 'A' }] },
      { kind: 'quote', runs: [{ text: 'q' }] },
      { kind: 'item', ordered: true, number: 1, depth: 0, runs: [{ text: 'one' }] },
      { kind: 'item', ordered: false, number: 1, depth: 1, runs: [{ text: 'deep' }] },
      { kind: 'item', ordered: true, number: 2, depth: 0, runs: [{ text: 'two' }] },
      { kind: 'paragraph', runs: [{ text: 'x' }] },
    ]);
  });

  it('reads a table with spans', () => {
    expect(
      readRichText(
        '<table><thead><tr><th colspan="2">H</th></tr></thead><tbody><tr><td>a</td><td><p>b</p><p>c</p></td></tr></tbody></table>',
      ),
    ).toEqual([
      {
        kind: 'table',
        rows: [
          [{ runs: [{ text: 'H' }], head: true, colspan: 2, rowspan: 1 }],
          [
            { runs: [{ text: 'a' }], head: false, colspan: 1, rowspan: 1 },
            { runs: [{ text: 'b' }, { text: '\n' }, { text: 'c' }], head: false, colspan: 1, rowspan: 1 },
          ],
        ],
      },
    ]);
  });

  it('survives anything, keeps every word, and brings in no unsafe link', () => {
    const piece = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td>',
      '</td>',
      '</table>',
      '<ul>',
      '<li>',
      '</ul>',
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<a href="javascript:x">',
      '</a>',
      '<h1>',
      'word',
      '&amp;',
      '<br>',
      '<blockquote>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 }), (pieces) => {
        expect(JSON.stringify(readRichText(pieces.join('')))).not.toContain('"href":"javascript');
      }),
    );
  });
});

describe('plainText', () => {
  it('writes what a mail program without HTML shows', () => {
    expect(
      plainText(
        '<p>Hi<br>you</p><ul><li>a</li><li>b <a href="https://a.example">c</a></li></ul><blockquote>q</blockquote><p><a href="mailto:x@a.example">x@a.example</a></p>',
      ),
    ).toBe('Hi\nyou\n\n- a\n- b c (https://a.example)\n\n> q\n\nx@a.example');
  });
});
