import type { LintInput } from '../check.ts';
import { numberedList } from '../citations/numbered-citations.ts';
import { quotedWords } from '../readings/reading.ts';
import { type Language, languageOf } from '../words/language.ts';
import { unlistedEntries } from './unlisted-entries.ts';

/** What a run of checks had before it, and what it could not look at: a check that had nothing to read has found nothing wanting. */
export interface Coverage {
  readonly language?: Language;
  /** What could not be checked, in sentences that say what to do where something can be done. */
  readonly notChecked: readonly string[];
}

/** Numbers in square brackets, as some papers cite. */
const bracketNumber = /\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]/gu;
/** So many of them are citations. */
const FEW = 5;

/** Says what of a manuscript could not be checked. */
export function coverageOf(input: LintInput): Coverage {
  const language = languageOf(input.manuscript);
  const notChecked = [
    ...languageWords(language),
    ...textWords(input),
    ...keyWords(input),
    ...listWords(input),
    ...numberWords(input),
    ...(input.quotations.length > 0 && input.sources.length === 0
      ? ['quotations were not held against their sources: no texts are given (`--sources FOLDER`)']
      : []),
  ];
  return { ...(language && { language }), notChecked };
}

/** Whether nothing can be said of a text because it was not understood. */
export function isUnread({ language }: Pick<Coverage, 'language'>): boolean {
  return language?.isRead === false;
}

function languageWords(language: Language | undefined): string[] {
  if (language === undefined || language.isRead) return [];
  return [
    `the text is in ${language.name}, which is not read: only what needs no language was checked (marks, digits, brackets, identifiers); English, German and French are read`,
  ];
}

function textWords({ manuscript: { blocks } }: LintInput): string[] {
  const isRunning = blocks.some(
    ({ part, kind }) => part === 'body' && kind !== 'heading' && kind !== 'caption',
  );
  return isRunning ? [] : ['no running text was found: headings, lists and notes alone were read'];
}

/** Keys of Markdown and TeX, without a list that has them. */
function keyWords({ apparatus: { citations, references }, libraries = [] }: LintInput): string[] {
  const keys = citations.filter(({ form }) => form === 'key');
  const isTied = references.some(({ listed, key }) => listed && key !== undefined);
  if (keys.length === 0 || isTied || libraries.some(({ works }) => works.length > 0)) return [];
  const count = keys.length === 1 ? '1 citation key was' : `${keys.length} citation keys were`;
  return [`${count} not looked up: no .bib and no list with keys was found (\`--bib FILE\`)`];
}

function listWords({ manuscript, apparatus: { citations, references, style } }: LintInput): string[] {
  if (references.some(({ listed }) => listed)) return [];
  const [first, ...more] = unlistedEntries(manuscript);
  if (first && more.length > 0) {
    const words = quotedWords(manuscript.blocks[first.block]!.text.slice(0, 40).trim());
    return [
      `${more.length + 1} paragraphs look like a list of references without a heading, and were not read as one: name it under \`readings:\` as \`list: ${words}\``,
    ];
  }
  if (style !== 'author-date') return [];
  const count = citations.length === 1 ? '1 citation was' : `${citations.length} citations were`;
  return [`${count} not held against a list: no list of references was found`];
}

function numberWords(input: LintInput): string[] {
  const { blocks } = input.manuscript;
  if (input.apparatus.style !== 'none' || numberedList(input)) return [];
  let count = 0;
  for (const { part, text } of blocks) if (part === 'body') count += text.match(bracketNumber)?.length ?? 0;
  return count < FEW ? [] : [`${count} numbers in square brackets were not read as citations`];
}
