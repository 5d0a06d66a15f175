import type { TexNode } from './tex-tree.ts';

/** Within a word: hyphens that divide it further, or nothing. */
const within: ReadonlyMap<string, string> = new Map([
  ['~', '-'],
  ['=', '-'],
  ['-', ''],
]);
/** Quotation marks. */
const marks: ReadonlyMap<string, string> = new Map([
  ['`', '„'],
  ['<', '«'],
  ['>', '»'],
]);
/** A mark that closes is looked for behind one that opened at most so many words before. */
const REACH = 400;

/**
 * What a straight mark and the sign behind it stand for in German LaTeX, where one of the shorthands of its `babel` stands at an
 * index: `Ost"=West`, "`so"', "<so">, Schiff"|fahrt; two nodes then stand for it. None where the mark is one that quotes.
 */
export function texShorthandAt(nodes: readonly TexNode[], at: number): string | undefined {
  if (signOf(nodes[at]) !== '"') return undefined;
  const sign = signOf(nodes[at + 1]);
  if (sign === undefined) return undefined;
  if (marks.has(sign)) return marks.get(sign);
  const before = signOf(nodes[at - 1]) ?? '';
  if (sign === "'" && before !== '' && isOpen(nodes, at)) return '“';
  const isBetween = /^\p{L}/u.test(signOf(nodes[at + 2]) ?? '');
  // Behind a hyphen too: `öffentlich-""rechtlich`.
  if (sign === '"' && /[\p{L}-]$/u.test(before) && isBetween) return '';
  if (!/\p{L}$/u.test(before)) return undefined;
  // The parser leaves the stroke with the word behind it: `Schif"|fahrt`.
  if (sign.startsWith('|')) return sign.slice(1);
  if (!within.has(sign)) return undefined;
  return sign === '~' || sign === '=' || isBetween ? within.get(sign) : undefined;
}

function signOf(node: TexNode | undefined): string | undefined {
  return node?.type === 'string' ? String(node.content) : undefined;
}

function isOpen(nodes: readonly TexNode[], at: number): boolean {
  for (let i = at - 2; i >= Math.max(0, at - REACH); i--)
    if (signOf(nodes[i]) === '"' && signOf(nodes[i + 1]) === '`') return true;
  return false;
}
