/** The text of a file's bytes, or where they stop being UTF-8 and what they look like instead. */
export type FileText =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly offset: number;
      readonly line: number;
      readonly column: number;
      readonly guess: string;
      /** The encoding that it looks like, by its name on the web. */
      readonly encoding: 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252';
    };

/** A NUL among so many first bytes means that this is no text in UTF-8. */
const HEAD = 1000;
/** So many bytes tell one encoding from another. */
const SAMPLE = 100_000;

/** Decodes bytes as UTF-8, a byte order mark left away. */
export function fileText(bytes: Uint8Array): FileText {
  const wide = utf16(bytes);
  if (wide !== undefined)
    return {
      ...{ ok: false, offset: wide, line: 1, column: 1, guess: 'UTF-16, which Windows calls Unicode' },
      encoding: bytes[0] === 0xfe || bytes[0] === 0 ? 'utf-16be' : 'utf-16le',
    };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return fault(bytes);
  }
}

/** The offset that shows bytes to be UTF-16: its mark, or the first NUL. */
function utf16(bytes: Uint8Array): number | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 0;
  const nul = bytes.subarray(0, HEAD).indexOf(0);
  return nul < 0 ? undefined : nul;
}

function fault(bytes: Uint8Array): FileText {
  const offset = validLength(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, offset));
  const lineStart = before.lastIndexOf('\n') + 1;
  const cyrillic = isCyrillic(bytes);
  return {
    ok: false,
    offset,
    line: before.split('\n').length,
    column: before.length - lineStart + 1,
    encoding: cyrillic ? 'windows-1251' : 'windows-1252',
    guess: cyrillic ? 'Windows-1251 (Cyrillic)' : 'Windows-1252 (Western European) or another older encoding',
  };
}

/** How many bytes from the start are UTF-8: found by halving, since a prefix of valid text is valid but for its last letter. */
function validLength(bytes: Uint8Array): number {
  let [sound, unsound] = [0, bytes.length];
  while (unsound - sound > 1) {
    const middle = (sound + unsound) >> 1;
    if (isValidPrefix(bytes.subarray(0, middle))) sound = middle;
    else unsound = middle;
  }
  return letterStart(bytes, sound);
}

function isValidPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Back from the end of a valid prefix to the start of a letter that it leaves unfinished. */
function letterStart(bytes: Uint8Array, end: number): number {
  for (let back = 1; back <= 3 && end - back >= 0; back++) {
    const byte = bytes[end - back]!;
    if (byte >= 0xc0) return end - back + lengthOf(byte) > end ? end - back : end;
    if (byte < 0x80) return end;
  }
  return end;
}

const lengthOf = (byte: number): number => (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2);

/** Cyrillic words are runs of bytes from 0xC0 up; Western European text has such bytes one at a time. */
function isCyrillic(bytes: Uint8Array): boolean {
  let [inRuns, alone, run] = [0, 0, 0];
  for (const byte of [...bytes.subarray(0, SAMPLE), 0]) {
    if (byte >= 0xc0) run++;
    else {
      if (run > 2) inRuns += run;
      else alone += run;
      run = 0;
    }
  }
  return inRuns > alone;
}
