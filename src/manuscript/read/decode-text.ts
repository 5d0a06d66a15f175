/** A text decoded, and what should be said of it. */
export interface DecodedText {
  readonly text: string;
  readonly notes: readonly string[];
}

const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

function decoded(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A letter with an accent in UTF-8, which tells that a text that is not all UTF-8 is so in part. */
const utf8Pairs = /(?:Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf˜™œžš¦])/g;

/** A text that is not UTF-8: read as Windows-1252, or, where most of it is UTF-8, as that, with its broken bytes marked. */
function decodeOther(bytes: Uint8Array): DecodedText {
  const western = decoded(bytes, 'windows-1252');
  const mixed = western.match(utf8Pairs)?.length ?? 0;
  if (mixed === 0)
    return {
      text: western,
      notes: ['the text is not UTF-8 and was read as Windows-1252 (Western European)'],
    };
  const text = decoded(bytes, 'utf-8');
  const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
  return {
    text,
    notes: [
      `the file mixes two encodings: it is UTF-8, but some characters are not and are read as \ufffd, the first in line ${line}; save it as UTF-8`,
    ],
  };
}

function told({ text, notes }: DecodedText): DecodedText {
  const lines = text.replaceAll(/\r\n?/g, '\n');
  const nuls = lines.includes('\0') ? ['the text holds NUL characters; they were passed over'] : [];
  const lost = notes.length === 0 && lines.includes('\ufffd');
  const marks = lost
    ? [
        `the text holds \ufffd, the mark of a character that was lost when it was saved, first in line ${lines.slice(0, lines.indexOf('\ufffd')).split('\n').length}`,
      ]
    : [];
  return { text: lines, notes: [...notes, ...nuls, ...marks] };
}

/** Decodes the bytes of a text: by its byte order mark, else as UTF-8, else as Windows-1252, with a note where it had to be guessed. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = byteOrderMarks.find(({ bytes: first }) => first.every((byte, at) => bytes[at] === byte));
  if (mark) return told({ text: decoded(bytes, mark.encoding), notes: [] });
  return told(isUtf8(bytes) ? { text: decoded(bytes, 'utf-8'), notes: [] } : decodeOther(bytes));
}
