import { formatDay, yearMonthDay } from '../base/calendar.ts';
import { dayInWords, rangeInWords, yearInWords } from '../base/day-words.ts';
import { pad } from '../base/text-width.ts';
import type { SeriesReport } from '../measure/date-report.ts';
import { countOf, fixedNumber, listInWords, numberInWords, percent } from './number-words.ts';
import { joinLines, type Page, paragraph, styled } from './page.ts';
import { accountInWords, daysInWords } from './setting-words.ts';
import { sparkline } from './sparkline.ts';
import { textTable } from './text-table.ts';

type SeriesRow = SeriesReport['rows'][number];

/** More rows than this are thinned to the last of each year, unless all are asked for. */
const ROWS_SHOWN = 60;

/** The relation of two actors over time: a curve, its phases and change points, and its values with their bands. */
export function seriesText(report: SeriesReport, { all }: { all: boolean }, page: Page): string {
  const { a, b, rows } = report;
  const isThin = !all && rows.length > ROWS_SHOWN;
  const shown = isThin ? rows.filter((row, i) => isYearEnd(row, rows[i + 1])) : rows;
  return joinLines([
    ...paragraph(
      page,
      `The relation of ${a} and ${b}${report.domain ? `, ${report.domain} acts only` : ''}`,
      0,
      'bold',
    ),
    ...paragraph(page, underTitle(report), 0, 'dim'),
    '',
    ...curve(rows, page),
    ...phases(report, page),
    ...changePoints(report, page),
    ...values(shown, page),
    ...(isThin
      ? [
          '',
          ...paragraph(
            page,
            `The last ${report.step} of each year. --step ${report.step} or --csv gives all ${rows.length}.`,
            0,
            'dim',
          ),
        ]
      : []),
    ...(report.missing.length === 0 ? [] : ['', styled(page, 'What the record lacks', 'bold'), '']),
    ...report.missing.flatMap((gap) => paragraph(page, gap, 2)),
  ]);
}

function underTitle(report: SeriesReport): string {
  return `${accountInWords(report.account)}, ${countOf(report.worlds, 'world')}, seed ${report.seed}; an act counts half after ${daysInWords(report.halfLifeDays)}`;
}

function curve(rows: readonly SeriesRow[], page: Page): string[] {
  const medians = rows.map(({ range }) => range?.median);
  const known = medians.filter((value) => value !== undefined);
  if (known.length === 0 || rows.length < 2) return [];
  const low = numberInWords(known.reduce((least, value) => Math.min(least, value)));
  const high = numberInWords(known.reduce((most, value) => Math.max(most, value)));
  const line = sparkline(medians, page.width - 4);
  const from = yearInWords(yearMonthDay(rows[0]!.from).year);
  const to = yearInWords(yearMonthDay(rows.at(-1)!.to).year);
  const axis = pad(from, Math.max(from.length + 1, line.length - to.length)) + to;
  const gaps = known.length < medians.length ? '; a dot where the record does not reach' : '';
  return [
    `  ${line}`,
    styled(page, `  ${axis}`, 'dim'),
    ...paragraph(page, `from ${low} (▁) to ${high} (█)${gaps}`, 2, 'dim'),
  ];
}

function phases({ phases: found }: SeriesReport, page: Page): string[] {
  if (found.length === 0) return ['', 'No phase of the reading’s amplitude was found.'];
  const rows = found.map(({ kind, onset, peak, end, size, share }) => [
    kind,
    dayInWords(onset),
    dayInWords(peak),
    end === undefined ? '–' : dayInWords(end),
    fixedNumber(size, 1),
    percent(share),
  ]);
  return [
    '',
    styled(page, 'Phases', 'bold'),
    '',
    ...textTable(
      [
        { head: 'Kind' },
        { head: 'Onset', align: 'right' },
        { head: 'Peak', align: 'right' },
        { head: 'End', align: 'right' },
        { head: 'Size', align: 'right' },
        { head: 'Worlds', align: 'right' },
      ],
      rows,
      { width: page.width, indent: 2, headStyle: (line) => styled(page, line, 'dim') },
    ),
  ];
}

function changePoints({ changePoints: days }: SeriesReport, page: Page): string[] {
  if (days.length === 0) return [];
  return ['', ...paragraph(page, `Change points (PELT): ${listInWords(days.map(dayInWords))}.`, 0)];
}

function values(rows: readonly SeriesRow[], page: Page): string[] {
  if (rows.length === 0) return [];
  const cells = rows.map(({ from, to, range, acts }) => [
    from === to ? formatDay(from) : rangeInWords(from, to),
    range ? fixedNumber(range.median, 1) : 'unknown',
    range ? `${fixedNumber(range.low, 1)} to ${fixedNumber(range.high, 1)}` : '',
    numberInWords(acts),
  ]);
  return [
    '',
    styled(page, 'Values', 'bold'),
    '',
    ...textTable(
      [
        { head: 'At the end of' },
        { head: 'Relation', align: 'right' },
        { head: '95\u00a0% of worlds', align: 'right' },
        { head: 'Acts', align: 'right' },
      ],
      cells,
      { width: page.width, indent: 2, headStyle: (line) => styled(page, line, 'dim') },
    ),
  ];
}

function isYearEnd(row: SeriesRow, next: SeriesRow | undefined): boolean {
  return next === undefined || yearMonthDay(row.to).year !== yearMonthDay(next.to).year;
}
