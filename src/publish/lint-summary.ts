import { groupBy } from '../base/group-by.ts';
import { withCapital } from '../base/with-capital.ts';
import type { Finding } from '../manuscript/finding.ts';
import { type FindingCode, findingGroups, findingKinds } from '../manuscript/finding-kinds.ts';
import type { LintReport } from '../manuscript/lint-report.ts';
import { joinLines } from './page.ts';
import { countOf } from './words/number-words.ts';
import { placeWithin } from './words/place-words.ts';

/** What an author is asked to do, in the order of a letter, with the groups of findings that it takes; those worth a look alone come last. */
const ASKED: readonly (readonly [asks: string, groups: readonly (keyof typeof findingGroups)[]])[] = [
  ['Please put right in the citations and the list of references', ['citations']],
  ['Please check the quotations against their sources', ['quotations']],
  ['Please check dates and numbers', ['dates', 'numbers']],
  ['Please check names', ['names']],
  ['Please bring into one form, and into the style of the house', ['consistency', 'style']],
];
/** Of many of a kind so many are told in full, and the places of so many more. */
const TOLD = 3;
const PLACES = 12;

/**
 * A report as a letter’s paragraph to its author: plain text, short, by what is to be done. One line a finding; findings of one kind are one line once there are more
 * than three, the first three of them in words, the others by their places.
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
  return [...groupBy(found, ({ code }) => code)].flatMap(([code, those]) =>
    those.length > TOLD
      ? [`- ${summed(code, those, report)}`]
      : those.map(
          ({ message, hint, place }) => `- ${placeWithin(report.format, place)}: ${message}; ${hint}.`,
        ),
  );
}

function summed(code: FindingCode, found: readonly Finding[], { format }: LintReport): string {
  const at = ({ place }: Finding) => placeWithin(format, place);
  const told = found.slice(0, TOLD).map((one) => `${one.message} (${at(one)})`);
  const others = [...new Set(found.slice(TOLD).map(at))];
  const cut = others.length > PLACES ? '; …' : '';
  const more = `and ${found.length - TOLD} more (${others.slice(0, PLACES).join('; ')}${cut})`;
  const hints = new Set(found.map(({ hint }) => hint));
  const hint = hints.size === 1 ? `. ${withCapital([...hints][0]!)}` : '';
  return `${withCapital(findingKinds[code].says)}, ${countOf(found.length, 'time')}: ${told.join('; ')}; ${more}${hint}.`;
}
