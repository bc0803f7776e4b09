import { crc32, deflateSync } from 'node:zlib';

export interface DrawnPng {
  readonly width: number;
  readonly height: number;
  /** 6 is RGBA, 2 RGB. */
  readonly colour?: 2 | 6;
  /** Bytes of the rows, instead of an empty sheet. */
  readonly rows?: Buffer;
}

/** A PNG as a browser writes a drawing. */
export function drawnPng({ width, height, colour = 6, rows }: DrawnPng): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, colour, 0, 0, 0], 8);
  const sheet = rows ?? Buffer.alloc((width * (colour === 6 ? 4 : 3) + 1) * height);
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([magic, chunk('IHDR', head), chunk('IDAT', deflateSync(sheet)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
