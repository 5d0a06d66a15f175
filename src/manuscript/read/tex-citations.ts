import { toString as texToString } from '@unified-latex/unified-latex-util-to-string';
import { own } from '../../base/own.ts';
import { texLigatures } from '../../base/tex-signs.ts';
import type { TexArguments, TexNode } from './tex-tree.ts';

/** What a macro that cites prints: the author in the sentence, all in brackets, or the year alone. */
const forms: Readonly<Record<string, 'textual' | 'bracketed' | 'year'>> = {
  cite: 'bracketed',
  citep: 'bracketed',
  citealp: 'bracketed',
  parencite: 'bracketed',
  autocite: 'bracketed',
  footcite: 'bracketed',
  footfullcite: 'bracketed',
  fullcite: 'bracketed',
  smartcite: 'bracketed',
  supercite: 'bracketed',
  citet: 'textual',
  citealt: 'textual',
  textcite: 'textual',
  citeauthor: 'textual',
  citeyear: 'year',
  citeyearpar: 'year',
};

/** Whether a macro cites: \cite and its kin of natbib and biblatex. */
export function isTexCitation(macro: string): boolean {
  return Object.hasOwn(forms, macro.toLowerCase());
}

/** Whether nodes are words and blanks alone, as keys and pages mostly are: those need no printer, which takes its time. */
const isPlain = (nodes: readonly TexNode[]): boolean =>
  nodes.every(({ type }) => type === 'string' || type === 'whitespace');
const plainText = (nodes: readonly TexNode[]): string =>
  nodes.map(({ type, content }) => (type === 'string' ? String(content) : ' ')).join('');

/** What nodes print, as one line. */
export function plainTex(nodes: readonly TexNode[]): string {
  let text = isPlain(nodes) ? plainText(nodes) : texToString(nodes as never);
  for (const [written, sign] of texLigatures) text = text.replaceAll(written, sign);
  return text.replaceAll(/\s+/g, ' ').trim();
}

/**
 * A citation in the form that Pandoc's Markdown has for it: `@key [p. 12]` where the author is named in the sentence,
 * `[see @key, 120–125; @other]` where all stands in brackets, `[-@key]` for the year alone.
 */
export function texCitation(macro: string, { optional, required }: TexArguments): string {
  const keys = plainTex(required[0] ?? [])
    .split(',')
    .map((key) => key.trim())
    .filter(Boolean);
  const notes = optional.map(plainTex);
  const before = notes.length > 1 ? notes[0]! : '';
  const after = notes.at(-1) ?? '';
  const form = own(forms, macro.toLowerCase())!;
  if (keys.length === 0) return '';
  if (form === 'textual')
    return `${before && `${before} `}${keys.map((key) => `@${key}`).join('; ')}${after && ` [${after}]`}`;
  const sign = form === 'year' ? '-@' : '@';
  return `[${before && `${before} `}${keys.map((key) => sign + key).join('; ')}${after && `, ${after}`}]`;
}
