import { describe, expect, it } from 'vitest';
import { printableLogo } from './printable-logo.ts';

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

describe('printableLogo', () => {
  it('names the file after its type', () => {
    expect(printableLogo({ mimeType: 'image/png', bytes: png(300, 100) })).toBe('logo.png');
    expect(printableLogo({ mimeType: 'image/jpeg', bytes: jpeg(300, 100) })).toBe('logo.jpg');
    expect(printableLogo({ mimeType: 'image/svg+xml', bytes: Buffer.from('<svg/>') })).toBe('logo.svg');
  });

  it('refuses bytes that are not what they are called', () => {
    expect(printableLogo({ mimeType: 'image/png', bytes: jpeg(300, 100) })).toBeUndefined();
    expect(printableLogo({ mimeType: 'image/jpeg', bytes: png(300, 100) })).toBeUndefined();
    expect(printableLogo({ mimeType: 'image/jpeg', bytes: Buffer.from([0xff, 0xd8, 0xff]) })).toBeUndefined();
    expect(printableLogo({ mimeType: 'image/png', bytes: new Uint8Array() })).toBeUndefined();
  });

  it('refuses pictures that would unpack to more memory than a document is worth', () => {
    expect(printableLogo({ mimeType: 'image/png', bytes: png(50_000, 50_000) })).toBeUndefined();
    expect(printableLogo({ mimeType: 'image/jpeg', bytes: jpeg(6_000, 6_000) })).toBeUndefined();
    expect(printableLogo({ mimeType: 'image/svg+xml', bytes: Buffer.alloc(5_000_001) })).toBeUndefined();
  });

  it('finds its way out of a file whose segments lead nowhere', () => {
    const endless = Buffer.alloc(1000, 0xff);
    endless.set([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x00]);
    expect(printableLogo({ mimeType: 'image/jpeg', bytes: endless })).toBeUndefined();
  });
});
