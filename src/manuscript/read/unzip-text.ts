import { strFromU8, strToU8, Unzip, UnzipInflate, unzipSync, type Zippable, zipSync } from 'fflate';

/** What may come out of an archive: in bytes, an entry and all together, and how many times as much as went in. */
interface UnzipLimits {
  readonly entryBytes: number;
  readonly totalBytes: number;
  readonly ratio: number;
  /** The ratio is not asked of an archive that gives less than this. */
  readonly ratioFromBytes: number;
}

/** A document of 500 pages is some 20 MB of XML, and text shrinks to a tenth; what is a hundred times that is made to harm. */
export const unzipLimits: UnzipLimits = {
  entryBytes: 96 * 1024 * 1024,
  totalBytes: 160 * 1024 * 1024,
  ratio: 300,
  ratioFromBytes: 24 * 1024 * 1024,
};

/** The entries of an archive: the names of all, the texts of those that were wanted. */
export interface UnzippedTexts {
  readonly names: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

const sliceBytes = 64 * 1024;
const endRecord = [0x50, 0x4b, 0x05, 0x06];
const mostEntries = 20_000;

/** Collects what an entry gives until it ends; says `too-large` by throwing once a limit is passed. */
function collector(limits: UnzipLimits, archiveBytes: number) {
  let total = 0;
  return (name: string, texts: Map<string, string>) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    return (error: Error | null, chunk: Uint8Array, isFinal: boolean) => {
      if (error) throw error;
      chunks.push(chunk);
      size += chunk.length;
      total += chunk.length;
      const isSwollen = total > limits.ratioFromBytes && total > limits.ratio * archiveBytes;
      if (size > limits.entryBytes || total > limits.totalBytes || isSwollen)
        throw new RangeError('too-large');
      if (isFinal) texts.set(name, strFromU8(concatenated(chunks, size)));
    };
  };
}

/** Whether an archive has the record that ends it; one that was cut short has none. */
function hasEnd(bytes: Uint8Array): boolean {
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= first; at -= 1)
    if (endRecord.every((byte, next) => bytes[at + next] === byte)) return true;
  return false;
}

function concatenated(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/**
 * The texts of those entries of a zip archive whose names are wanted, unpacked piece by piece, so that what an archive says of
 * its sizes need not be believed. `too-large` when a limit is passed; `damaged` when it cannot be unpacked.
 */
export function unzipText(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limits: UnzipLimits = unzipLimits,
): UnzippedTexts | 'too-large' | 'damaged' {
  if (!hasEnd(bytes)) return 'damaged';
  const names: string[] = [];
  const texts = new Map<string, string>();
  const collect = collector(limits, bytes.length);
  const unzip = new Unzip((entry) => {
    names.push(entry.name);
    if (names.length > mostEntries) throw new RangeError('too-large');
    if (!isWanted(entry.name)) return;
    entry.ondata = collect(entry.name, texts);
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += sliceBytes)
      unzip.push(bytes.subarray(at, at + sliceBytes), at + sliceBytes >= bytes.length);
  } catch (cause) {
    return cause instanceof RangeError ? 'too-large' : 'damaged';
  }
  return names.every((name) => texts.has(name) || !isWanted(name)) ? { names, texts } : 'damaged';
}

/** Entries of an archive that was read before, as bytes, in its order. */
export function unzippedEntries(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** The same on every day, and as early as an archive can say. */
const NO_DAY = '1980-01-02T00:00:00';

/** An archive of entries, with a remark at the first of them by which it is known again. */
export function zippedEntries(entries: ReadonlyMap<string, Uint8Array | string>, remark: string): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of entries) {
    const isFirst = Object.keys(files).length === 0;
    files[name] = [
      typeof content === 'string' ? strToU8(content) : content,
      { mtime: NO_DAY, ...(isFirst && { comment: remark }) },
    ];
  }
  return zipSync(files);
}

/** An archive of texts, not compressed. */
export function zipTexts(texts: ReadonlyMap<string, string>): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [name, text] of texts) files[name] = strToU8(text);
  return zipSync(files, { level: 0 });
}

/**
 * The one entry of an archive whose name is wanted, as bytes, piece by piece, while the archive is being read. Throws an error that begins `archive: ` when there
 * is none, or more than one, or when it cannot be unpacked.
 */
export async function* unzippedChunks(
  archive: AsyncIterable<Uint8Array>,
  isWanted: (name: string) => boolean,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const wanted: string[] = [];
  let isWhole = false;
  const unzip = new Unzip((entry) => {
    if (!isWanted(entry.name)) return;
    wanted.push(entry.name);
    entry.ondata = (error, chunk, isFinal) => {
      if (error) throw error;
      ready.push(chunk);
      isWhole = isFinal;
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  for await (const bytes of archive) {
    unpack(() => unzip.push(bytes, false));
    if (wanted.length > 1)
      throw new Error(`archive: it holds more than one table (${wanted.slice(0, 3).join(', ')})`);
    yield* ready.splice(0);
  }
  unpack(() => unzip.push(new Uint8Array(0), true));
  yield* ready.splice(0);
  if (wanted.length === 0) throw new Error('archive: it holds no .csv, .tsv or .txt');
  if (!isWhole) throw new Error('archive: it ends before its end');
}

function unpack(push: () => void): void {
  try {
    push();
  } catch (cause) {
    throw new Error(`archive: it cannot be unpacked (${cause instanceof Error ? cause.message : cause})`);
  }
}
