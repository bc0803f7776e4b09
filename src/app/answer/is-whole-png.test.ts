import { describe, expect, it } from 'vitest';
import { drawnPng } from '#test/drawn-png';
import { isWholePng } from './is-whole-png.ts';

const most = 1_000_000;
const good = drawnPng({ width: 30, height: 10 });

describe('isWholePng', () => {
  it('takes what a drawing surface writes', () => {
    expect(isWholePng(good, most)).toBe(true);
    expect(isWholePng(drawnPng({ width: 30, height: 10, colour: 2 }), most)).toBe(true);
    expect(isWholePng(new Uint8Array(good), 300)).toBe(true);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a beginning', good.subarray(0, 8)],
    ['a file that breaks off', good.subarray(0, -4)],
    ['a file without its last row', drawnPng({ width: 30, height: 10, rows: Buffer.alloc(121 * 9) })],
    ['rows that go on', drawnPng({ width: 30, height: 10, rows: Buffer.alloc(121 * 11) })],
    ['a picture that unpacks to gigabytes', drawnPng({ width: 60_000, height: 60_000, rows: Buffer.alloc(100) })],
    ['no pixels', drawnPng({ width: 0, height: 10, rows: Buffer.alloc(10) })],
    ['another file', Buffer.from('%PDF-1.7')],
    ['a length that leads out of the file', Buffer.concat([good.subarray(0, 8), Buffer.alloc(40, 0xff)])],
  ])('refuses %s', (_, bytes) => expect(isWholePng(bytes, most)).toBe(false));

  it('refuses a file with any byte changed', () => {
    for (let at = 0; at < good.length; at += 1) {
      const bad = Buffer.from(good);
      bad[at] = (bad[at] ?? 0) ^ 0x10;
      expect(isWholePng(bad, most), `byte ${at}`).toBe(false);
    }
  });
});
