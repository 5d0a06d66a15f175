import type { Finding } from '../manuscript/finding.ts';
import { type FindingCode, findingGroups, findingKinds } from '../manuscript/finding-kinds.ts';
import type { LintReport } from '../manuscript/lint-report.ts';
import { joinLines } from './page.ts';
import { countOf } from './words/number-words.ts';
import { placeInWords } from './words/place-words.ts';

/** What an author is asked to do, in the order of a letter, with the groups of findings that it takes; those worth a look alone come last. */
const ASKED: readonly (readonly [asks: string, groups: readonly (keyof typeof findingGroups)[]])[] = [
  ['Please put right in the citations and the list of references', ['citations']],
  ['Please check the quotations against their sources', ['quotations']],
  ['Please check dates and numbers', ['dates', 'numbers']],
  ['Please check names', ['names']],
  ['Please bring into one form, and into the style of the house', ['consistency', 'style']],
];
const PLACES = 3;

/**
 * A report as a letter’s paragraph to its author: plain text, short, by what is to be done. One line a finding; findings of one kind are one line once there are more
 * than three, with the first three places.
 */
export function lintSummary(report: LintReport): string {
  const sure = report.findings.filter(({ confidence }) => confidence !== 'look');
  const looks = report.findings.filter(({ confidence }) => confidence === 'look');
  if (report.findings.length === 0)
    return joinLines(['We have found nothing to be put right in the manuscript.']);
  const parts = [
    ...ASKED.map(
      ([asks, groups]) =>
        [asks, sure.filter(({ code }) => groups.some((group) => code in findingGroups[group]))] as const,
    ),
    ['You may wish to look at', looks] as const,
  ].filter(([, found]) => found.length > 0);
  return joinLines(
    parts.flatMap(([asks, found], i) => [...(i > 0 ? [''] : []), `${asks}:`, ...linesOf(found, report)]),
  );
}

function linesOf(found: readonly Finding[], report: LintReport): string[] {
  const byCode = new Map<FindingCode, Finding[]>();
  for (const one of found) byCode.set(one.code, [...(byCode.get(one.code) ?? []), one]);
  return [...byCode].flatMap(([code, those]) =>
    those.length > PLACES
      ? [`- ${summed(code, those, report)}`]
      : those.map(({ message, hint, place }) => `- ${where(report, place)}: ${message}; ${hint}.`),
  );
}

function summed(code: FindingCode, found: readonly Finding[], report: LintReport): string {
  const places = found.slice(0, PLACES).map(({ place, message }) => `${where(report, place)} (${message})`);
  return `${countOf(found.length, 'place')}: ${findingKinds[code].says}; ${places.join(', ')} …`;
}

/** A place without the name of the file, which the author knows. */
function where(report: LintReport, place: Finding['place']): string {
  const isPaged = report.format === 'docx' || report.format === 'pdf';
  return isPaged ? placeInWords(report, place).slice(`${report.file}: `.length) : `line ${place.line}`;
}
