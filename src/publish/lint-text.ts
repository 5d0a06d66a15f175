import { plain, truncate, width } from '../base/text-width.ts';
import { isUnread } from '../manuscript/checked/coverage.ts';
import type { Confidence, Finding } from '../manuscript/finding.ts';
import { asksForWork, type LintReport } from '../manuscript/lint-report.ts';
import { joinLines, type Page, paragraph, type Style, styled } from './page.ts';
import { countOf, listInWords } from './words/number-words.ts';
import { placeInWords } from './words/place-words.ts';

const COLOURS: Readonly<Record<Confidence, Style>> = { certain: 'red', likely: 'yellow', look: 'cyan' };
const CONFIDENCES = ['certain', 'likely', 'look'] as const;
/** How far the words of the manuscript stand in. */
const INDENT = 4;

/** What `lint` prints: every finding with its sentence, then in a line or two what was read and what was found. */
export function lintText(report: LintReport, page: Page): string {
  return joinLines([
    ...report.findings.flatMap((found) => [...findingLines(found, report, page), '']),
    ...report.notes.flatMap((note) => paragraph(page, `note: ${note}`, 0, 'dim')),
    ...paragraph(page, summary(report), 0, 'bold'),
    ...paragraph(page, wasRead(report), 2, 'dim'),
    ...report.coverage.notChecked.flatMap((what) => paragraph(page, `not checked: ${what}`, 2, 'dim')),
  ]);
}

/** A finding: place and what was found, its words with a mark under them, the evidence, the repair, its code and how sure it is. */
function findingLines(found: Finding, report: LintReport, page: Page): string[] {
  const { code, confidence, message, why, hint, place, related } = found;
  const where = `${placeInWords(report, place)}:`;
  const [first = '', ...rest] = paragraph(
    page,
    `${'x'.repeat(Math.min(where.length, page.width - 1))} ${message}`,
  );
  const shown = first.startsWith('x') ? first.replace(/^x+/, '') : ` ${first}`;
  return [
    styled(page, plain(where), 'bold') + shown,
    ...rest.map((line) => `  ${line}`),
    ...markedWords(found, page),
    ...paragraph(page, why, 2),
    ...related.flatMap(({ place, says }) =>
      paragraph(page, `see ${placeInWords(report, place)}: ${says}`, 2),
    ),
    ...paragraph(page, hint, 2),
    styled(page, `  [${code}] ${confidence === 'look' ? 'worth a look' : confidence}`, COLOURS[confidence]),
  ];
}

/** Lines that a sentence marked as a whole may take. */
const WHOLE_LINES = 4;

/** The words found, with as much of their sentence before and after as a line holds, and a line of marks under them. */
function markedWords({ excerpt, words, wordsAt }: Finding, page: Page): string[] {
  if (words.length > page.width || words === excerpt) return wholeSentence(excerpt, page);
  const room = page.width - INDENT;
  const head = excerpt.slice(0, wordsAt);
  const shown = truncate(plain(words), room);
  const before = endOf(plain(head), Math.floor((room - width(shown)) / 2));
  const after = truncate(plain(excerpt.slice(wordsAt + words.length)), room - width(before) - width(shown));
  const space = ' '.repeat(INDENT);
  return [
    space + before + styled(page, shown, 'bold') + after,
    space + ' '.repeat(width(before)) + styled(page, '^'.repeat(Math.max(1, width(shown))), 'dim'),
  ];
}

/** A sentence that is spoken of as a whole: there is nothing in it to mark. */
function wholeSentence(excerpt: string, page: Page): string[] {
  const lines = paragraph(page, excerpt, INDENT);
  if (lines.length <= WHOLE_LINES) return lines;
  return [...lines.slice(0, WHOLE_LINES - 1), `${lines[WHOLE_LINES - 1]!.slice(0, page.width - 2)} …`];
}

/** The last words of a text that so many columns hold, with an ellipsis where something was left out. */
function endOf(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  if (columns < 2) return '';
  let kept = text.slice(-columns + 1);
  while (width(kept) > columns - 1) kept = kept.slice(1);
  return `…${kept}`;
}

function summary(report: LintReport): string {
  const counts = CONFIDENCES.map((confidence) => ({
    confidence,
    count: report.findings.filter((found) => found.confidence === confidence).length,
  })).filter(({ count }) => count > 0);
  const words = counts.map(({ confidence, count }) =>
    confidence === 'look' ? `${count} worth a look` : `${count} ${confidence}`,
  );
  const found =
    counts.length === 0
      ? isUnread(report.coverage)
        ? `not read: the text is in ${report.coverage.language!.name}`
        : 'nothing found'
      : `${countOf(report.findings.length, 'finding')} (${listInWords(words)})`;
  const left =
    report.ignored.length === 0
      ? ''
      : `; ${countOf(report.ignored.length, 'finding')} ignored, with a reason`;
  const end = counts.length > 0 && !asksForWork(report) ? '; none that must be mended' : '';
  return `${plain(report.file)}: ${found}${left}${end}`;
}

function wasRead({ read }: LintReport): string {
  return `read: ${listInWords([
    countOf(read.words, 'word'),
    countOf(read.citations, 'citation'),
    countOf(read.references, 'reference'),
    countOf(read.quotations, 'quotation'),
    countOf(read.dates, 'date'),
    countOf(read.notes, 'note'),
  ])}`;
}
