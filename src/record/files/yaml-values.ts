import type { Alias, Node, Pair, Scalar as ScalarNode, YAMLMap } from 'yaml';
import type { ProblemCode } from '../../base/problems/problem-kinds.ts';
import { type Position, problem } from '../../base/problems/problems.ts';
import type { Report, SpecEntry, SpecScalar, SpecValue } from './spec.ts';
import type { TextStart } from './text-position.ts';
import { isAlias, isCollection, isMap, isScalar, Scalar } from './yaml-parser.ts';

/** What turning YAML's nodes into values needs: where things stand, what was named by an anchor, and how much aliases have grown. */
export interface YamlPiece {
  readonly text: string;
  readonly position: (offset: number) => Position;
  readonly anchors: Map<string, Anchored>;
  readonly report: Report;
  /** Values that aliases may still repeat in this file. */
  readonly budget: { left: number; told: boolean; repeating: boolean };
  /** Named nodes that are being read, to notice a value that holds itself. */
  readonly open: Set<Node>;
  /** Something in the row being read could not be read; it is reported under this code. */
  spoilt: ProblemCode | undefined;
}

/** A value that an anchor names, in the piece of the text in which it stands. */
export interface Anchored {
  readonly node: Node;
  readonly text: string;
  readonly position: (offset: number) => Position;
}

/** Far beyond what anyone writes by hand, far below what would fill the memory. */
export const ALIAS_LIMIT = 10_000;

/** A node as the author wrote it: scalars as text, `~` and `null` as left out, aliases as what they stand for. */
export function yamlValue(node: unknown, piece: YamlPiece, near: number): SpecValue {
  if (isAlias(node)) return aliasValue(node, piece);
  if (isScalar(node)) return scalarValue(node, piece);
  if (!isCollection(node)) return { kind: 'scalar', text: '', at: piece.position(near) };
  remember(node, piece);
  piece.open.add(node);
  const start = node.range?.[0] ?? near;
  const at = piece.position(start);
  const value: SpecValue = isMap(node)
    ? { kind: 'mapping', entries: yamlEntries(node, piece), at }
    : { kind: 'list', items: node.items.map((item) => yamlValue(item, piece, start)), at };
  piece.open.delete(node);
  return value;
}

/** The fields of a mapping; of a name that stands twice, the first (the parser has reported the second). */
export function yamlEntries(map: YAMLMap, piece: YamlPiece): SpecEntry[] {
  const entries: SpecEntry[] = [];
  const seen = new Set<string>();
  for (const pair of map.items as Pair[]) {
    const keyStart = (pair.key as Node | null)?.range?.[0] ?? map.range?.[0] ?? 0;
    const key = yamlValue(pair.key, piece, keyStart);
    if (key.kind !== 'scalar') {
      piece.report(
        problem('yaml-syntax', piece.position(keyStart), {
          message: 'the name of a field is a list or a mapping',
        }),
      );
      piece.spoilt ??= 'yaml-syntax';
      continue;
    }
    const value = yamlValue(pair.value, piece, (pair.key as Node | null)?.range?.[1] ?? keyStart);
    // `null` is a name here, not a value left out
    const name = isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : key.text;
    if (seen.has(name)) piece.spoilt ??= 'field-repeated';
    else entries.push({ key: name, keyAt: plainPosition(key.at), value });
    seen.add(name);
  }
  return entries;
}

const plainPosition = ({ file, line, column }: Position): Position => ({ file, line, column });

function remember(node: Node & { anchor?: string }, piece: YamlPiece): void {
  if (node.anchor) piece.anchors.set(node.anchor, { node, text: piece.text, position: piece.position });
  if (piece.budget.repeating) piece.budget.left--;
}

function aliasValue(alias: Alias, piece: YamlPiece): SpecValue {
  const at = piece.position(alias.range?.[0] ?? 0);
  const target = piece.anchors.get(alias.source);
  const name = alias.source;
  if (!target) {
    const hint = `put the value in quotes if it is meant as it stands: "*${name}"`;
    piece.report(
      problem('yaml-alias', at, {
        message: `"*${name}" repeats a value that is nowhere named "&${name}"`,
        hint,
      }),
    );
  } else if (piece.open.has(target.node)) {
    const hint = 'write the value out, or leave it out';
    piece.report(problem('yaml-alias', at, { message: `"*${name}" repeats a value that holds it`, hint }));
  } else if (piece.budget.left <= 0) {
    if (!piece.budget.told) {
      const message = `the aliases of this file, as "*${name}" here, repeat more than ${ALIAS_LIMIT} values`;
      piece.report(problem('yaml-alias', at, { message, hint: 'write the values out' }));
    }
    piece.budget.told = true;
  } else {
    const outermost = !piece.budget.repeating;
    piece.budget.repeating = true;
    // what is repeated stands where it was named, which may be in another row that was read by itself
    const there: YamlPiece = { ...piece, text: target.text, position: target.position };
    const value = yamlValue(target.node, there, target.node.range?.[0] ?? 0);
    piece.spoilt ??= there.spoilt;
    if (outermost) piece.budget.repeating = false;
    return value;
  }
  piece.spoilt ??= 'yaml-alias';
  return { kind: 'scalar', text: '', at };
}

function scalarValue(scalar: ScalarNode, piece: YamlPiece): SpecScalar {
  remember(scalar, piece);
  const [start, end] = scalar.range ?? [0, 0];
  const text = typeof scalar.value === 'string' ? scalar.value : '';
  if (scalar.type === Scalar.PLAIN && (text === '~' || text === 'null')) {
    return { kind: 'scalar', text: '', at: piece.position(start) };
  }
  const quoted = scalar.type === Scalar.QUOTE_DOUBLE || scalar.type === Scalar.QUOTE_SINGLE;
  const trimmed =
    scalar.type === Scalar.BLOCK_FOLDED || scalar.type === Scalar.BLOCK_LITERAL ? text.trimEnd() : text;
  const source = piece.text.slice(start, end);
  const first = piece.position(quoted ? start + 1 : start);
  if (!source.trimEnd().includes('\n')) return { kind: 'scalar', text: trimmed, at: first };
  const starts = lineStarts(trimmed, source, start, piece);
  const [head, ...rest] = starts;
  if (!head) return { kind: 'scalar', text: trimmed, at: first };
  return {
    kind: 'scalar',
    text: trimmed,
    at: { file: first.file, line: head.line, column: head.column, starts: head.offset === 0 ? rest : starts },
  };
}

/** Where each source line of a folded text starts in the text: every line's words are sought in order. */
function lineStarts(text: string, source: string, start: number, piece: YamlPiece): TextStart[] {
  const starts: TextStart[] = [];
  let cursor = 0;
  let at = start;
  for (const line of source.split('\n')) {
    const words = line.trim().replace(/^["']|["']$/g, '');
    const found = words === '' ? -1 : text.indexOf(words, cursor);
    if (found >= 0 && !/^[>|][+\-\d]*$/.test(words)) {
      const place = piece.position(at + line.indexOf(words));
      starts.push({ offset: found, line: place.line, column: place.column });
      cursor = found + words.length;
    }
    at += line.length + 1;
  }
  return starts;
}
