import { open } from 'node:fs/promises';

/** What an archive's own list says of something in it. */
export interface ZipEntry {
  readonly name: string;
  readonly crc: number;
  /** 0 as it is, 8 deflated; others are not unpacked here. */
  readonly method: number;
  readonly isLocked: boolean;
}

const [END, ENTRY] = [0x06054b50, 0x02014b50];
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

/** The list that stands at the end of an archive; nothing when there is none, as in one that was cut short. */
export async function zipEntries(path: string): Promise<ZipEntry[] | undefined> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, END_BYTES + LONGEST_COMMENT));
    await handle.read(tail, 0, tail.length, size - tail.length);
    for (let at = tail.length - END_BYTES; at >= 0; at--) {
      if (tail.readUInt32LE(at) !== END) continue;
      const [length, start] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
      if (start + length > size) return undefined;
      const list = Buffer.alloc(length);
      await handle.read(list, 0, length, start);
      return entriesOf(list);
    }
    return undefined;
  } finally {
    await handle.close();
  }
}

function entriesOf(list: Buffer): ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= list.length; ) {
    if (list.readUInt32LE(at) !== ENTRY) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((field) => list.readUInt16LE(at + field));
    const flags = list.readUInt16LE(at + 8);
    entries.push({
      // as the reader of archives takes names: UTF-8 where they say so
      name: list.toString(flags & 0x800 ? 'utf8' : 'latin1', at + 46, at + 46 + name!),
      crc: list.readUInt32LE(at + 16),
      method: list.readUInt16LE(at + 10),
      isLocked: (flags & 1) === 1,
    });
    at += 46 + name! + extra! + comment!;
  }
  return entries;
}
