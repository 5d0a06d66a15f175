import type { Edit, Problem } from './problems.ts';

/** One file as its author wrote it. */
interface WrittenFile {
  readonly path: string;
  readonly text: string;
}

/** A text that YAML would read as something else where it is not in quotes. */
const NEEDS_QUOTES_IN_YAML = /^[[\]{}>|*&!%#`@,"'?-](?!\d)|[,[\]{}]|:(?:\s|$)|\s#/;
const NEEDS_QUOTES_IN_CSV = /[,;|\t"]/;

/**
 * The problems, each with those of its repairs that can be made as they stand: what a repair replaces is found at its place, and what it puts there is in quotes where the
 * file needs them. A text that is folded over lines, or holds an escape, is left to its author.
 */
export function applicableRepairs(problems: readonly Problem[], files: readonly WrittenFile[]): Problem[] {
  const lines = new Map<string, readonly string[]>();
  const lineOf = ({ file, line }: Edit): string => {
    if (!lines.has(file)) lines.set(file, linesOf(files.find(({ path }) => path === file)?.text ?? ''));
    return lines.get(file)?.[line - 1] ?? '';
  };
  return problems.map((found) => {
    const { repairs, ...rest } = found;
    const kept = (repairs ?? []).flatMap((edit) =>
      // what mends the YAML itself, or stands in prose, is written as it is to stand
      found.code.startsWith('yaml-') || /\.md$/i.test(edit.file)
        ? standing(edit, lineOf(edit))
        : fitted(edit, lineOf(edit)),
    );
    return kept.length > 0 ? { ...rest, repairs: kept } : rest;
  });
}

/** A file's text with one repair made. */
export function withRepair(text: string, { line, column, from, to }: Edit): string {
  const lines = linesOf(text);
  const old = lines[line - 1] ?? '';
  const start = column - 1;
  return lines.with(line - 1, old.slice(0, start) + to + old.slice(start + from.length)).join('\n');
}

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split('\n');
}

/** The repair, if what it replaces stands at its place. */
function standing(edit: Edit, line: string): Edit[] {
  if (edit.to.startsWith('[') && openQuote(line, edit.column - 1) !== undefined) return [];
  return line.startsWith(edit.from, edit.column - 1) ? [edit] : [];
}

/** The same for a value, in quotes where it needs them and has none. */
function fitted(edit: Edit, line: string): Edit[] {
  if (!line.startsWith(edit.from, edit.column - 1)) return [];
  const mark = openQuote(line, edit.column - 1);
  if (mark !== undefined) return edit.to.includes(mark) ? [] : [edit];
  const needs = /\.csv$/i.test(edit.file) ? NEEDS_QUOTES_IN_CSV : NEEDS_QUOTES_IN_YAML;
  const isReady = /^(["']).*\1$/.test(edit.to) || !needs.test(edit.to);
  return [isReady ? edit : { ...edit, to: `"${edit.to}"` }];
}

/** The quotation mark within which a place of a line lies; undefined where it lies in none that opens on the line. */
function openQuote(line: string, place: number): string | undefined {
  let open: string | undefined;
  for (let i = 0; i < place; i++) {
    const sign = line.charAt(i);
    if (sign === open) open = undefined;
    else if (
      open === undefined &&
      (sign === '"' || sign === "'") &&
      !/[\p{L}\p{N}]/u.test(line.charAt(i - 1))
    )
      open = sign;
  }
  return open;
}
