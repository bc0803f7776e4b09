import { describe, expect, it } from 'vitest';
import { printableImage } from './printable-image.ts';

function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(32);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

function jpeg(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(40);
  bytes.set([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x06, 1, 2, 3, 4, 0xff, 0xff, 0xc2, 0x00, 0x11, 8]);
  bytes.writeUInt16BE(height, 16);
  bytes.writeUInt16BE(width, 18);
  return bytes;
}

describe('printableImage', () => {
  it('names the file after its type', () => {
    expect(printableImage({ mimeType: 'image/png', bytes: png(300, 100) })).toBe('png');
    expect(printableImage({ mimeType: 'image/jpeg', bytes: jpeg(300, 100) })).toBe('jpg');
    expect(printableImage({ mimeType: 'image/svg+xml', bytes: Buffer.from('<svg/>') })).toBe('svg');
  });

  it('refuses bytes that are not what they are called', () => {
    expect(printableImage({ mimeType: 'image/png', bytes: jpeg(300, 100) })).toBeUndefined();
    expect(printableImage({ mimeType: 'image/jpeg', bytes: png(300, 100) })).toBeUndefined();
    expect(printableImage({ mimeType: 'image/jpeg', bytes: Buffer.from([0xff, 0xd8, 0xff]) })).toBeUndefined();
    expect(printableImage({ mimeType: 'image/png', bytes: new Uint8Array() })).toBeUndefined();
  });

  it('refuses pictures that would unpack to more memory than a document is worth', () => {
    expect(printableImage({ mimeType: 'image/png', bytes: png(50_000, 50_000) })).toBeUndefined();
    expect(printableImage({ mimeType: 'image/jpeg', bytes: jpeg(6_000, 6_000) })).toBeUndefined();
    expect(printableImage({ mimeType: 'image/svg+xml', bytes: Buffer.alloc(300_001, '<') })).toBeUndefined();
  });

  it.each([
    ['with more elements than the reader can hold', `<svg>${'<g>'.repeat(4000)}</svg>`],
    ['with entities', '<!DOCTYPE svg [<!ENTITY a "<g/>">]><svg>&a;</svg>'],
    ['with a picture inside', '<svg><image href="data:image/svg+xml,x"/></svg>'],
    ['with a picture under another prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:feImage/></s:svg>'],
    ['with filters', '<svg><filter id="f"/></svg>'],
    ['that is compressed', '\u001f\u008b<svg/>'],
  ])('refuses a drawing %s', (_, text) => {
    expect(printableImage({ mimeType: 'image/svg+xml', bytes: Buffer.from(text, 'latin1') })).toBeUndefined();
  });

  it('takes the drawings that drawing programs save', () => {
    const text = `\ufeff<?xml version="1.0"?><!-- a logo --><svg>${'<g><path/></g>'.repeat(1000)}<filterless/></svg>`;
    expect(printableImage({ mimeType: 'image/svg+xml', bytes: Buffer.from(text) })).toBe('svg');
  });

  it('finds its way out of a file whose segments lead nowhere', () => {
    const endless = Buffer.alloc(1000, 0xff);
    endless.set([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x00]);
    expect(printableImage({ mimeType: 'image/jpeg', bytes: endless })).toBeUndefined();
  });
});
