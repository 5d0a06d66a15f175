import { flowValue } from './plain-yaml-flow.ts';
import { lineScalar, type PlainLine, unusual } from './plain-yaml-scalar.ts';
import type { SpecEntry, SpecList, SpecMapping, SpecValue } from './spec.ts';
import type { TextPosition, TextStart } from './text-position.ts';

/**
 * Reads a text that uses no more of YAML than case files mostly do: block mappings and lists, flow ones on one line, scalars on one line,
 * simple `>` and `|` texts, comments.
 *
 * Gives the mapping of its top level, the same to the last column as the YAML parser would; undefined for a text with anything else in it,
 * sound or not, which is then left to the parser. It is here for speed alone: the parser takes 0.3 s for the 300 KB of
 * a study, this a tenth of it. A test holds the two together.
 */
export function readPlainYaml(file: string, text: string): SpecMapping | undefined {
  if (STRANGE.test(text)) return undefined;
  const raw = text.split('\n');
  const lines = raw.flatMap((line, i): PlainLine[] => {
    const indent = indentOf(line);
    const content = line.slice(indent).replace(/ +$/, '');
    return content === '' || content.startsWith('#') ? [] : [{ file, number: i + 1, indent, content }];
  });
  if (lines.length === 0) return undefined;
  const reader: Reader = { raw, lines, next: 0 };
  try {
    const value = readMapping(reader, 0);
    return reader.next === lines.length ? value : undefined;
  } catch (thrown) {
    if (thrown === unusual) return undefined;
    throw thrown;
  }
}

/** Tabs and other control characters, and what YAML or an editor may take for a line break or a mark. */
const STRANGE = /[^\P{Cc}\n]|[\u2028\u2029\ufeff\ufffe\uffff]/u;

/** Columns of indent: more than anyone writes, few enough for any stack. */
const DEEPEST = 200;

interface Reader {
  readonly raw: readonly string[];
  /** The lines that are neither blank nor comments. */
  readonly lines: PlainLine[];
  next: number;
}

const KEY = /^([A-Za-z][A-Za-z0-9_-]*):(?: +(.*))?$/;
const isItem = (line: PlainLine | undefined): boolean => line?.content.startsWith('- ') ?? false;

function readMapping(reader: Reader, indent: number): SpecMapping {
  const { lines } = reader;
  const first = lines[reader.next]!;
  if (indent > DEEPEST) throw unusual;
  const entries: SpecEntry[] = [];
  const seen = new Set<string>();
  for (let line = lines[reader.next]; line?.indent === indent; line = lines[reader.next]) {
    const [, key, rest] = KEY.exec(line.content) ?? [];
    if (key === undefined || seen.has(key)) throw unusual;
    seen.add(key);
    const keyAt = place(line, indent);
    const value = rest
      ? readInline(reader, line, indent, line.content.length - rest.length)
      : readBelow(reader, indent);
    entries.push({ key, keyAt, value });
  }
  endBlock(reader, indent);
  return { kind: 'mapping', entries, at: place(first, indent) };
}

function readList(reader: Reader, indent: number): SpecList {
  const { lines } = reader;
  const first = lines[reader.next]!;
  const items: SpecValue[] = [];
  for (let line = lines[reader.next]; line?.indent === indent && isItem(line); line = lines[reader.next]) {
    const content = line.content.slice(2).replace(/^ +/, '');
    const own = indent + line.content.length - content.length;
    if (content.startsWith('- ') || content === '-') throw unusual;
    if (KEY.test(content)) {
      // the rest of the line starts a mapping in its own column
      lines[reader.next] = { ...line, indent: own, content };
      items.push(readMapping(reader, own));
    } else items.push(readInline(reader, line, indent, own - indent));
  }
  const line = lines[reader.next];
  if (line && line.indent > indent) throw unusual;
  return { kind: 'list', items, at: place(first, indent) };
}

/** The value of a key with nothing after its colon: the block below it. */
function readBelow(reader: Reader, indent: number): SpecValue {
  reader.next++;
  const below = reader.lines[reader.next];
  if (!below || below.indent < indent || (below.indent === indent && !isItem(below))) throw unusual;
  return isItem(below) ? readList(reader, below.indent) : readMapping(reader, below.indent);
}

/** A value that starts on the line itself, at an offset into its content. */
function readInline(reader: Reader, line: PlainLine, indent: number, offset: number): SpecValue {
  const text = line.content.slice(offset);
  reader.next++;
  if (/^[>|]/.test(text)) return readBlockText(reader, line, indent, text);
  return /^[[{]/.test(text) ? flowValue(line, offset) : lineScalar(line, offset, text);
}

function endBlock({ lines, next }: Reader, indent: number): void {
  const line = lines[next];
  if (line && line.indent > indent) throw unusual;
}

/** A text below `>` or `|`: lines in one column, none of them blank. */
function readBlockText(reader: Reader, line: PlainLine, indent: number, header: string): SpecValue {
  if (!/^[>|]-?$/.test(header)) throw unusual;
  const starts: TextStart[] = [];
  const parts: string[] = [];
  let offset = 0;
  let column: number | undefined;
  for (let i = line.number; i < reader.raw.length; i++) {
    const raw = reader.raw[i]!;
    const own = indentOf(raw);
    if (own === raw.length || own <= indent) break;
    column ??= own;
    if (own !== column || raw.endsWith(' ')) throw unusual;
    const content = raw.slice(own);
    starts.push({ offset, line: i + 1, column: own + 1 });
    parts.push(content);
    offset += content.length + 1;
  }
  const last = line.number + parts.length;
  while ((reader.lines[reader.next]?.number ?? Number.POSITIVE_INFINITY) <= last) reader.next++;
  let after = last;
  while (after < reader.raw.length && isBlank(reader.raw[after]!)) after++;
  const [head, ...rest] = starts;
  if (!head || indentOf(reader.raw[after] ?? '') > indent) throw unusual;
  const at: TextPosition = { file: line.file, line: head.line, column: head.column, starts: rest };
  return { kind: 'scalar', text: parts.join(header.startsWith('>') ? ' ' : '\n'), at };
}

const indentOf = (line: string): number => line.search(/[^ ]|$/);
const isBlank = (line: string): boolean => /^ *$/.test(line);
const place = (line: PlainLine, offset: number) => ({
  file: line.file,
  line: line.number,
  column: offset + 1,
});
