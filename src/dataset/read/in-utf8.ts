import { dataFault } from '../data-fault.ts';

/** So many bytes tell an encoding. */
const LOOK = 512;

/**
 * The bytes of a text in UTF-8: as they are, or out of UTF-16, which its mark tells, or else that every other byte is zero. What is full of zero
 * bytes in another way is no text; throws a `DataFault` then.
 */
export async function* inUtf8(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    if (isFirst) {
      const encoding = utf16Of(chunk);
      if (encoding === 'none') throw dataFault('data-damaged', { says: 'it is no text' }, { file });
      decoder = encoding && new TextDecoder(encoding, { ignoreBOM: true });
    }
    isFirst = false;
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
  const last = decoder?.decode();
  if (last) yield Buffer.from(last);
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'none' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const looked = Math.min(LOOK, bytes.length);
  for (let i = 0; i < looked; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked / 3 && even < looked / 20) return 'utf-16le';
  if (even > looked / 3 && odd < looked / 20) return 'utf-16be';
  return even + odd > looked / 5 ? 'none' : undefined;
}
