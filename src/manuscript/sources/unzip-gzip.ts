/** A file packed thousandfold is made to harm; a volume of documents is some 10 MB. */
const MOST_BYTES = 300 * 1024 * 1024;

/** The bytes of a gzip file, or in words why there are none. Never throws for what the file holds. */
export async function unzipGzip(
  bytes: Uint8Array,
): Promise<
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly message: string }
> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
      .stream()
      .pipeThrough(new DecompressionStream('gzip'));
    const reader = stream.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > MOST_BYTES) {
        await reader.cancel();
        return { ok: false, message: 'it unpacks to more than 300 MB' };
      }
      chunks.push(part.value);
    }
  } catch {
    return { ok: false, message: 'it is no gzip file, or was cut short' };
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return { ok: true, bytes: whole };
}
