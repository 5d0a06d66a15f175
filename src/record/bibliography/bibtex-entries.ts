/** One entry of a BibTeX file, with its offset; `closed` is false when its last brace is missing. */
export interface BibtexEntry {
  readonly type: string;
  readonly text: string;
  readonly offset: number;
  readonly closed: boolean;
}

const START = /@\s*([A-Za-z][\w-]*)\s*[{(]/g;
/** An entry that starts a line: where one stands inside another, the other was not closed. */
const NEXT = /\n[ \t]*@\s*[A-Za-z][\w-]*\s*\{[^\s{}"=,]*,/g;

/** The entries of a BibTeX text, `@string` and `@comment` among them; what stands between entries is comment, and so is a line that begins with %. */
export function bibtexEntries(text: string): BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  let next = 0;
  for (let at = 0; ; ) {
    START.lastIndex = at;
    const match = START.exec(text);
    if (!match) return entries;
    const offset = match.index;
    const open = offset + match[0].length - 1;
    if (isCommentedOut(text.slice(at, offset))) {
      at = (text.indexOf('\n', open) + 1 || text.length + 1) - 1;
      continue;
    }
    if (next < open) {
      NEXT.lastIndex = open;
      next = NEXT.exec(text)?.index ?? text.length;
    }
    const close = closingOf(text, open, next);
    const end = close === undefined ? next : close + 1;
    entries.push({
      type: (match[1] ?? '').toLowerCase(),
      text: text.slice(offset, end).trimEnd(),
      offset,
      closed: close !== undefined,
    });
    at = end;
  }
}

/** Whether what stands before an entry on its line makes a comment of it. */
const isCommentedOut = (before: string): boolean => /(?:^|\n)[^\S\n]*%[^\n]*$/.test(before);

/** The brace (or parenthesis) that closes the one at `open`, before `limit`. A brace after a backslash is a letter, and so is a parenthesis between quotes. */
function closingOf(text: string, open: number, limit: number): number | undefined {
  const round = text[open] === '(';
  let depth = round ? 0 : 1;
  let isQuoted = false;
  for (let i = open + 1; i < limit; i++) {
    const sign = text[i];
    if (sign === '\\') i++;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (round && depth === 0 && sign === '"') isQuoted = !isQuoted;
    if (depth === 0 && !isQuoted && (round ? sign === ')' : sign === '}')) return i;
  }
  return undefined;
}
