import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { knownNames } from './name-table.ts';
import { spellingIndex } from './spelling-index.ts';
import { nameKey, type TextWord } from './text-words.ts';

const LEAST_LETTERS = 6;

/** Names that one letter parts from an actor or a place of the case, and that are none of its names. */
export function caseNameFindings(input: LintInput, words: readonly TextWord[]): Finding[] {
  if (!input.study) return [];
  const { actors, places } = input.study.record.rows;
  const known = new Map<string, { readonly word: string; readonly actor: string }>();
  for (const { name, names = [] } of [...actors, ...places])
    for (const one of [name, ...names.map((other) => (typeof other === 'string' ? other : other.text))])
      for (const [word] of one.matchAll(/\p{Lu}[\p{L}\p{M}]+/gu))
        if (!known.has(nameKey(word))) known.set(nameKey(word), { word, actor: name });
  const index = spellingIndex([...known.keys()].filter((key) => key.length >= LEAST_LETTERS));
  const small = new Set(words.filter(({ isCapital }) => !isCapital).map(({ key }) => key));
  const said = new Set<string>();
  return words.flatMap(({ word, key, span, isCapital, isQuoted, opensSentence }) => {
    const isName =
      isCapital && !isQuoted && !opensSentence && key.length >= LEAST_LETTERS && !/^\p{Lu}+$/u.test(word);
    if (!isName || said.has(key) || known.has(key) || small.has(key) || knownNames.has(key)) return [];
    const near = index.near(key).filter((other) => isSlip(key, other));
    if (near.length !== 1) return [];
    said.add(key);
    const { word: name, actor } = known.get(near[0]!)!;
    return [finding('name-near-case', input.manuscript, span, 'likely', { name: word, known: name, actor })];
  });
}

/** Not an ending: Taiwan and Taiwans, Korea and Korean. */
function isSlip(key: string, known: string): boolean {
  const shortest = Math.min(key.length, known.length);
  return key[0] === known[0] && key.slice(0, shortest - 1) !== known.slice(0, shortest - 1);
}
