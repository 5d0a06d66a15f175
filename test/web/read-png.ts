import { crc32 } from '../../src/base/crc32.ts';

/** A PNG as a program reads it: its size in pixels, and the texts in it by their keywords. Throws where a checksum is wrong. */
export interface ReadPng {
  readonly width: number;
  readonly height: number;
  readonly told: Readonly<Record<string, string>>;
}

/** Reads the chunks of a PNG. */
export function readPng(png: Buffer): ReadPng {
  if (png.subarray(1, 4).toString('latin1') !== 'PNG') throw new Error('readPng requires a PNG');
  const told: Record<string, string> = {};
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (name === 'iTXt') {
      const end = body.indexOf(0);
      told[body.toString('latin1', 0, end)] = body.subarray(end + 5).toString('utf8');
    }
    if (crc32(png.subarray(at + 4, at + 8 + length)) !== png.readUInt32BE(at + 8 + length))
      throw new Error(`readPng requires sound chunks, but ${name} is not`);
    at += length + 12;
  }
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), told };
}
