import { didYouMean, error, note, swap } from './problem-words.ts';

/** Problems of the argument as prose, `argument.md`. */
export const argumentFileProblems = {
  'argument-large': error((p: { most: number }) => [
    `the argument is longer than ${p.most} million letters, and is not read from here on`,
    'keep in it what is to be read; a book has a million letters',
  ]),
  'argument-tangled': error((_: Record<never, never>) => [
    'a paragraph has more signs of Markdown than can be read, and the file is not read',
    'part it by empty lines, or put a backslash before signs that are meant as letters',
  ]),
  'argument-mark-open': error((p: { begins: string }) => [
    `"${p.begins}" begins a mark that is not closed in its paragraph`,
    'close it with ]] before the next mark; if no mark is meant, write \\[[',
  ]),
  'argument-mark-empty': error((p: { written: string; kinds: readonly string[] }) => [
    `"[[${p.written}]]" names nothing`,
    `write what it is of and its id, [[claim:its-id]]; it can be of ${inWords(p.kinds)}`,
  ]),
  'argument-mark-kind': error(
    (p: { kind: string; id: string; suggestion: string | undefined; kinds: readonly string[] }) => [
      p.kind === ''
        ? `"[[${p.id}]]" does not say what "${p.id}" is`
        : `"[[${p.kind}:${p.id}]]": a mark cannot be of "${p.kind}"`,
      p.suggestion === undefined
        ? `it can be of ${inWords(p.kinds)}: [[claim:its-id]]`
        : `write [[${p.suggestion}:${p.id}]]`,
      p.suggestion === undefined
        ? undefined
        : p.kind === ''
          ? swap(p.id, `${p.suggestion}:${p.id}`)
          : swap(p.kind, p.suggestion),
    ],
  ),
  'argument-mark-id': error(
    (p: { kind: string; id: string; suggestion: string | undefined; known: string }) => [
      `"[[${p.kind}:${p.id}]]": the case has no ${p.kind} "${p.id}"`,
      didYouMean(p.suggestion, p.known),
      swap(`${p.kind}:${p.id}`, p.suggestion && `${p.kind}:${p.suggestion}`),
    ],
  ),
  'argument-mark-other': error(
    (p: { kind: string; id: string; table: string; suggestion: string | undefined }) => [
      `"[[${p.kind}:${p.id}]]": "${p.id}" stands in ${p.table}, and is no ${p.kind}`,
      p.suggestion === undefined
        ? 'a mark cannot be of such a row; write its words without a mark'
        : `write [[${p.suggestion}:${p.id}]]`,
      swap(`${p.kind}:${p.id}`, p.suggestion && `${p.suggestion}:${p.id}`),
    ],
  ),
  'argument-figure-inline': error((p: { address: string }) => [
    `the figure "${p.address}" stands within a sentence`,
    'put it on a line of its own, with empty lines around it',
  ]),
  'argument-address': error(
    (p: { part: string; fault: string; hint: string; instead: string | undefined }) => [
      `the address says "${p.part}", ${p.fault}`,
      p.hint,
      swap(p.part, p.instead),
    ],
  ),
  'argument-note-missing': error((p: { key: string }) => [
    `the footnote "[^${p.key}]" is called and stands nowhere in the file`,
    `write it below, at the beginning of a line: [^${p.key}]: its text`,
  ]),
  'argument-note-uncalled': note((p: { key: string }) => [
    `the footnote "[^${p.key}]" is called nowhere in the file, and is not shown`,
    `write [^${p.key}] behind the words that it belongs to, or take it out`,
  ]),
  'argument-claim-unmade': note((p: { id: string }) => [
    `the argument never makes the claim "${p.id}"`,
    `mark the words that make it: [[claim:${p.id}|the words of the sentence]]`,
  ]),
} as const;

const inWords = (kinds: readonly string[]): string => `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}`;
