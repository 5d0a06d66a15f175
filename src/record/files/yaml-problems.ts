import type { Document, YAMLError } from 'yaml';
import { onceForEach } from '../../base/once-for-each.ts';
import { type Position, type Problem, problem } from '../../base/problems/problems.ts';
import { isScalar, Scalar, visit } from './yaml-parser.ts';
import { KEY } from './yaml-pieces.ts';

/** A piece of YAML that the parser found fault with: its text, its document, and how its offsets stand in the file. */
export interface FaultyYaml {
  readonly text: string;
  readonly document: Document;
  readonly position: (offset: number) => Position;
}

/** Faults that leave no doubt about what was written: the value or the first of two is read all the same. */
export function isHarmless(fault: YAMLError, text: string): boolean {
  return (
    fault.code === 'DUPLICATE_KEY' ||
    (fault.code === 'BAD_SCALAR_START' && /^[@`%]/.test(text.slice(fault.pos[0])))
  );
}

/** Whether fields stand twice line after line: rather than a slip each, a row that has lost its hyphen. */
export function lacksHyphen(faults: readonly YAMLError[], position: FaultyYaml['position']): boolean {
  let before: number | undefined;
  for (const { code, pos } of faults) {
    if (code !== 'DUPLICATE_KEY') continue;
    const { line } = position(pos[0]);
    if (line === before || line - 1 === before) return true;
    before = line;
  }
  return false;
}

/** The parser's faults in the author's words, one a line, each with its repair. */
export function yamlProblems(yaml: FaultyYaml): Problem[] {
  const told = new Set<number>();
  const problems: Problem[] = [];
  const { errors } = yaml.document;
  const open = errors.every((fault) => isHarmless(fault, yaml.text)) ? undefined : openQuote(yaml.text);
  for (const fault of errors) {
    // past a quote that is not closed, the parser takes texts for structure and structure for texts
    if (open !== undefined && fault.pos[1] >= open) return [...problems, unclosedQuote(open, yaml)];
    const { line } = yaml.position(fault.pos[0]);
    if (told.has(line)) continue;
    const found = wordFault(fault, yaml);
    if (told.has(found.line)) continue;
    told.add(found.line).add(line);
    problems.push(found);
  }
  return problems;
}

function wordFault(fault: YAMLError, yaml: FaultyYaml): Problem {
  const [start] = fault.pos;
  const at = yaml.position(start);
  const { text } = yaml;
  switch (fault.code) {
    case 'DUPLICATE_KEY':
      return repeatedKey(start, yaml);
    case 'BAD_SCALAR_START': {
      const value = restOfLine(text, start);
      return problem('yaml-reserved', at, { value, mark: value.charAt(0) });
    }
    case 'BAD_DQ_ESCAPE': {
      const message = `"${text.slice(start, start + 2)}" in double quotes is not a known escape`;
      return problem('yaml-quote', at, { message, hint: 'write the backslash twice, or use single quotes' });
    }
    case 'MISSING_CHAR':
      if (/quote/.test(fault.message)) return unclosedQuote(startOfQuoted(fault, yaml), yaml);
      if (/Sequence item/.test(fault.message)) return indentation(start, yaml);
      if (/map values/.test(fault.message)) return missingColon(start, yaml);
      return bracketOr(fault, yaml);
    case 'UNEXPECTED_TOKEN':
      return afterQuote(fault, yaml) ?? slipped(fault, yaml) ?? bracketOr(fault, yaml);
    case 'MULTILINE_IMPLICIT_KEY':
      return missingColon(start, yaml);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return colonInText(start, yaml) ?? indentation(nextLine(text, start), yaml);
    case 'BAD_INDENT':
      return /Flow/.test(fault.message) ? bracketOr(fault, yaml) : indentation(start, yaml);
    default:
      return problem('yaml-syntax', at, {
        message: fault.message.charAt(0).toLowerCase() + fault.message.slice(1),
      });
  }
}

function repeatedKey(start: number, yaml: FaultyYaml): Problem {
  const key = /^["']?([^"':\n]+)/.exec(yaml.text.slice(start))?.[1]?.trim() ?? '';
  const { file, line, column } = yaml.position(keysBefore(yaml).get(start) ?? start);
  return problem('field-repeated', yaml.position(start), { field: key, first: `${file}:${line}:${column}` });
}

/** For each key its like before it in the same column, else in any: in the same mapping, or in the row before. */
const keysBefore = onceForEach(({ document, position }: FaultyYaml): ReadonlyMap<number, number> => {
  const last = new Map<string, number>();
  const before = new Map<number, number>();
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || !key.range) return;
      const [place] = key.range;
      const [alike, named] = [`${position(place).column} ${key.value}`, `${key.value}`];
      const earlier = last.get(alike) ?? last.get(named);
      if (earlier !== undefined) before.set(place, earlier);
      last.set(alike, place).set(named, place);
    },
  });
  return before;
});

/** A value that starts with a quote, has no other on its line, and is followed by a line that starts a field: the slip of a hand. */
function openQuote(text: string): number | undefined {
  const match =
    /(?:^|\n)[ \t-]*[^\s"'#:][^\n"'#:]*:[ \t]+(?:"(?:[^"\\\n]|\\.)*|'[^'\n]*)\n[ \t-]*[\p{L}_][\p{L}\p{N}_-]*:(?:[ \t]|\n)/u.exec(
      text,
    );
  return match ? match.index + match[0].search(/["']/) : undefined;
}

/** Where the quote opens that a fault finds open: the last one, since it runs to the end. */
function startOfQuoted({ pos: [start] }: YAMLError, yaml: FaultyYaml): number {
  const [open = start, end = start] = lastQuoted(yaml) ?? [];
  return end >= start ? open : start;
}

const lastQuoted = onceForEach(({ document }: FaultyYaml) => {
  let last: Scalar['range'];
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE) last = range ?? last;
    },
  });
  return last;
});

function unclosedQuote(start: number, { text, position }: FaultyYaml): Problem {
  const mark = text.charAt(start) || '"';
  const value = shorten(restOfLine(text, start + 1)) || 'the end';
  const hint = `put ${mark} where the text ends; a quote inside it is written ${mark === '"' ? '\\"' : "''"}`;
  return problem('yaml-quote', position(start), { message: `the quote before ${value} is not closed`, hint });
}

function afterQuote(fault: YAMLError, { text, position }: FaultyYaml): Problem | undefined {
  const start = fault.pos[0];
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const value = /^[^:]*:\s+(["'].*)$/.exec(line)?.[1] ?? /^\s*-\s+(["'].*)$/.exec(line)?.[1];
  if (value === undefined || !/scalar/.test(fault.message)) return undefined;
  const mark = value.charAt(0);
  const message = `text stands after the closing quote: ${shorten(restOfLine(text, start))}`;
  const hint =
    mark === "'"
      ? "write an apostrophe inside single quotes twice (''), or use double quotes"
      : 'put the whole text in one pair of quotes; a quote inside it is written \\"';
  return problem('yaml-quote', position(start), { message, hint });
}

function missingColon(start: number, { text, position }: FaultyYaml): Problem {
  const line = restOfLine(text, start);
  const joined = /^([\p{L}\p{N}_-]+):(\S.*)$/u.exec(line);
  if (joined) {
    const message = `"${shorten(line)}" has no space after the colon`;
    return problem('yaml-colon', position(start), {
      message,
      hint: `write ${joined[1]}: ${shorten(joined[2] ?? '')}`,
      repairs: [[line, `${joined[1]}: ${joined[2]}`]],
    });
  }
  const [word = line, ...rest] = line.split(/\s+/);
  const message = `"${shorten(line)}" has no colon`;
  const hint = `write ${word}: ${shorten(rest.join(' ')) || '…'}, or indent the line further if it continues the text above`;
  const repairs = rest.length === 0 ? [] : ([[line, `${word}: ${rest.join(' ')}`]] as const);
  return problem('yaml-colon', position(start), { message, hint, repairs });
}

/** `title: Note: it fell`: the second colon makes YAML see a field within a field. */
function colonInText(start: number, { text, position }: FaultyYaml): Problem | undefined {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const line = restOfLine(text, from);
  const match = /^[\s-]*[^:]+:\s+(.*:(?:\s.*)?)$/.exec(text.slice(from).split('\n', 1)[0] ?? line);
  const value = match?.[1]?.trim();
  if (value === undefined) return undefined;
  const curly = /^[“”„«‘’](.*?)[“”»’]?$/.exec(value);
  if (curly) {
    const message = `the quotation marks of ${shorten(value)} are typographic, and a colon follows in the text`;
    return problem('yaml-quote', position(start), {
      message,
      hint: `write "${shorten(curly[1] ?? '')}" in straight ones`,
      repairs: (curly[1] ?? '').includes('"') ? [] : [[value, `"${curly[1]}"`]],
    });
  }
  const mark = value.includes('"') ? "'" : '"';
  const shown = mark === "'" ? value.replaceAll("'", "''") : value;
  const message = `"${shorten(value)}" holds a colon and is not in quotes`;
  return problem('yaml-colon', position(start), {
    message,
    hint: `write ${mark}${shorten(shown)}${mark}`,
    repairs: [[value, `${mark}${shown}${mark}`]],
  });
}

function indentation(start: number, { text, position }: FaultyYaml): Problem {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(from).split('\n', 1)[0] ?? '';
  const indent = line.length - line.trimStart().length;
  const at = { ...position(from), column: indent + 1 };
  const message = `the line is indented by ${indent}, unlike those it belongs with`;
  const hint = 'start all fields of a row in the same column, and all rows of a table in the same column';
  return problem('yaml-indent', at, { message, hint });
}

/** A field that starts in another column than those of its row. */
function slipped(fault: YAMLError, yaml: FaultyYaml): Problem | undefined {
  const [start] = fault.pos;
  const before = yaml.text.slice(yaml.text.lastIndexOf('\n', start - 1) + 1, start);
  const isField = before.trim() === '' && KEY.test(yaml.text.slice(start).split('\n', 1)[0] ?? '');
  return isField ? indentation(start, yaml) : undefined;
}

function bracketOr(fault: YAMLError, { text, position }: FaultyYaml): Problem {
  const close = /\]/.test(fault.message) ? ']' : /\}/.test(fault.message) ? '}' : undefined;
  if (close) {
    const open = close === ']' ? '[' : '{';
    const place = lastUnclosed(text, fault.pos[0], open, close);
    return problem('yaml-bracket', position(place ?? fault.pos[0]), { open, close });
  }
  const message = fault.message.charAt(0).toLowerCase() + fault.message.slice(1);
  return problem('yaml-syntax', position(fault.pos[0]), { message });
}

/** So far before a fault a bracket that was left open is looked for. */
const LOOKED_BACK = 10_000;

function lastUnclosed(text: string, end: number, open: string, close: string): number | undefined {
  let depth = 0;
  for (let i = end - 1; i >= Math.max(0, end - LOOKED_BACK); i--) {
    if (text[i] === close) depth++;
    else if (text[i] === open && depth-- === 0) return i;
  }
  return undefined;
}

const nextLine = (text: string, start: number): number => {
  const end = text.indexOf('\n', start);
  return end < 0 || end + 1 >= text.length ? start : end + 1;
};
const restOfLine = (text: string, start: number): string =>
  (text.slice(start).split('\n', 1)[0] ?? '').trim();
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
