import { rangeInWords } from '../base/day-words.ts';
import type {
  BesideChance,
  CutReport,
  PeriodComparison,
  PeriodisationReport,
  PeriodsReport,
} from '../report/report-periods.ts';
import { joinLines, type Page, paragraph, styled } from './page.ts';
import { textTable } from './text-table.ts';
import { numberInWords, percent, spreadInWords, twoPlaces } from './words/number-words.ts';
import { settingInWords } from './words/setting-words.ts';
import { sourceInWords } from './words/source-words.ts';

/** The periodisations of a case: each with how far its cuts lie from where the relation turned, and how far two agree. */
export function periodsText(report: PeriodsReport, title: string, page: Page): string {
  const { account, worlds, seed, periodisations, comparisons } = report;
  return joinLines([
    ...paragraph(page, `Periods: ${title}`, 0, 'bold'),
    ...paragraph(page, settingInWords({ account, worlds, seed }), 0, 'dim'),
    ...periodisations.flatMap((each) => ['', ...periodisation(each, page)]),
    ...comparisons.flatMap((each) => ['', ...comparison(each, page)]),
    ...(periodisations.length === 0 ? ['', 'The record has none.'] : notes(page)),
  ]);
}

function notes(page: Page): string[] {
  const words =
    'Distances are in days: median and, where the worlds differ, the central 95 %. At random: as many cuts on any days, of those that the record covers where they are held to turns, of the period where two are compared, once in each world; as good: the share of worlds in which these do as well or better.';
  return ['', ...paragraph(page, words, 0, 'dim')];
}

function periodisation(each: PeriodisationReport, page: Page): string[] {
  const { id, title, by, of, cuts, toTurns, why } = each;
  const rows = cuts.map((cut) => [cut.stated.words, cut.name ?? '', ...distancesOf(cut)]);
  const right = (head: string) => ({ head, align: 'right' as const });
  return [
    ...paragraph(page, `${title === undefined ? id : `${title} (${id})`}, of ${of.join('–')}`, 0, 'bold'),
    ...paragraph(page, by.map((item) => sourceInWords(item)).join('; '), 0, 'dim'),
    '',
    ...textTable(
      [{ head: 'Cut' }, { head: 'Period' }, right('From a turn'), right('From a change point')],
      rows,
      {
        width: page.width,
        indent: 2,
        headStyle: (line) => styled(page, line, 'dim'),
      },
    ),
    ...(toTurns
      ? ['', ...paragraph(page, `Mean distance from a turn: ${besideInWords(toTurns, daysInWords)}.`, 2)]
      : []),
    ...(why === undefined ? [] : ['', ...paragraph(page, `Not held to turning points: ${why}.`, 2)]),
  ];
}

const distancesOf = ({ toTurn, toChange }: CutReport): string[] =>
  [toTurn, toChange].map((range) => (range ? spreadInWords(range, daysInWords) : '–'));

function comparison(each: PeriodComparison, page: Page): string[] {
  const { a, b, over, why, distance, worst, windowDiff, rand } = each;
  const head = paragraph(page, `${a} and ${b}`, 0, 'bold');
  if (why !== undefined) return [...head, ...paragraph(page, `Not compared: ${why}.`, 2)];
  const row = (name: string, value: BesideChance | undefined, words: (value: number) => string) =>
    value
      ? [[name, spreadInWords(value.value, words), words(value.atRandom), percent(value.asGood)]]
      : [[name, 'no value', '', '']];
  const rows = [
    ...row('From cut to cut, median', distance, daysInWords),
    ...(worst ? [['From cut to cut, worst', spreadInWords(worst, daysInWords), '', '']] : []),
    ...row('WindowDiff (0 is alike)', windowDiff, twoPlaces),
    ...row('Adjusted Rand (1 is alike)', rand, twoPlaces),
  ];
  const right = (head: string) => ({ head, align: 'right' as const });
  return [
    ...head,
    ...(over
      ? paragraph(page, `Over the days that both divide, ${rangeInWords(over.start, over.end)}.`, 2)
      : []),
    '',
    ...textTable([{}, right('Over the worlds'), right('At random'), right('As good')], rows, {
      width: page.width,
      indent: 2,
      headStyle: (line) => styled(page, line, 'dim'),
    }),
  ];
}

const besideInWords = ({ value, atRandom, asGood }: BesideChance, words: (value: number) => string): string =>
  `${spreadInWords(value, words)}; at random ${words(atRandom)}, as good in ${percent(asGood)} of worlds`;

const daysInWords = (days: number): string => numberInWords(Math.round(days));
