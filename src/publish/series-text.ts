import { type Day, formatDay, yearMonthDay } from '../base/calendar.ts';
import { dayInWords, rangeInWords, yearInWords } from '../base/day-words.ts';
import { pad } from '../base/text-width.ts';
import type { PhaseSummary, SeriesReport } from '../report/date-report.ts';
import { joinLines, type Page, paragraph, styled } from './page.ts';
import { publishedCurves } from './published-text.ts';
import { sparkline } from './sparkline.ts';
import { textTable } from './text-table.ts';
import { countOf, fixedNumber, listInWords, numberInWords, percent, RARE } from './words/number-words.ts';
import { daysInWords, settingInWords } from './words/setting-words.ts';

type SeriesRow = SeriesReport['rows'][number];

/** More change points than this are counted, not named; more gaps too. */
const POINTS_TOLD = 12;
const GAPS_TOLD = 5;
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
    ...contactCurve(rows, page),
    ...phases(report, page),
    ...contactPhases(report, page),
    ...changePoints(report, page),
    ...decades(report, page),
    ...publishedCurves(report.published, page),
    ...values(shown, isThin, page),
    ...signs(report, page),
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
    ...report.missing.slice(0, GAPS_TOLD).flatMap((gap) => paragraph(page, gap, 2)),
    ...(report.missing.length > GAPS_TOLD
      ? [`  and ${report.missing.length - GAPS_TOLD} more, which --json lists`]
      : []),
  ]);
}

function underTitle(report: SeriesReport): string {
  return `${settingInWords(report)}; an act counts half after ${daysInWords(report.halfLifeDays)}`;
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

/** How much the two dealt with each other, below the curve of their relation. */
function contactCurve(rows: readonly SeriesRow[], page: Page): string[] {
  const medians = rows.map(({ contact }) => contact?.median);
  const known = medians.filter((value) => value !== undefined);
  const [least, most] = [
    known.reduce((a, b) => Math.min(a, b), Infinity),
    known.reduce((a, b) => Math.max(a, b), 0),
  ];
  if (!(most > 0) || rows.length < 2) return [];
  return [
    '',
    `  ${sparkline(medians, page.width - 4)}`,
    ...paragraph(page, `contact, from ${numberInWords(least)} (▁) to ${numberInWords(most)} (█)`, 2, 'dim'),
  ];
}

/** A phase by its median dates; where the worlds part over its onset or peak, the central 95 % below. */
function phaseRows({ kind, onset, onsetRange, peak, peakRange, end, size, share }: PhaseSummary<string>) {
  const row = [
    kind,
    shortDay(onset),
    shortDay(peak),
    end === undefined ? '–' : shortDay(end),
    fixedNumber(size, 1),
    percent(share),
  ];
  const isSure = [onsetRange, peakRange].every(({ low, high }) => low === high);
  if (isSure) return [row];
  return [
    row,
    ['  95 % from', shortDay(onsetRange.low), shortDay(peakRange.low), '', '', ''],
    ['  to', shortDay(onsetRange.high), shortDay(peakRange.high), '', '', ''],
  ];
}

function phases({ phases: found }: SeriesReport, page: Page): string[] {
  const told = found.filter(({ share }) => share >= RARE);
  const rare = found.length - told.length;
  const left =
    rare === 0
      ? []
      : [
          '',
          ...paragraph(
            page,
            `${countOf(rare, 'phase')} found in fewer than ${percent(RARE)} of worlds left out; --json has all.`,
            0,
            'dim',
          ),
        ];
  if (told.length === 0)
    return ['', 'No phase as large and as long as the reading asks for was found.', ...left];
  return [...phaseTable('Phases', told, page), ...left];
}

/** When the two began to deal with each other more, and when less; silent where there is no such phase. */
function contactPhases({ contactPhases: found }: SeriesReport, page: Page): string[] {
  const told = found.filter(({ share }) => share >= RARE);
  return told.length === 0 ? [] : phaseTable('Phases of contact', told, page);
}

function phaseTable(head: string, told: readonly PhaseSummary<string>[], page: Page): string[] {
  const right = (name: string) => ({ head: name, align: 'right' as const, fixed: true });
  return [
    '',
    styled(page, head, 'bold'),
    '',
    ...textTable(
      [{ head: 'Kind', fixed: true }, ...['Onset', 'Peak', 'End', 'Size', 'Worlds'].map(right)],
      told.flatMap(phaseRows),
      {
        width: page.width,
        indent: 2,
        headStyle: (line) => styled(page, line, 'dim'),
      },
    ),
  ];
}

/** `2 Mar 1969`, for a table of dates. */
export function shortDay(day: Day): string {
  return dayInWords(day)
    .replace(/^(\d+) (\p{L}{3})\p{L}*/u, '$1\u00a0$2')
    .replace(/ /, '\u00a0');
}

function changePoints({ changePoints: days }: SeriesReport, page: Page): string[] {
  if (days.length === 0) return [];
  const words =
    days.length > POINTS_TOLD ? `${days.length}, which --json lists` : listInWords(days.map(dayInWords));
  return ['', ...paragraph(page, `Change points (PELT): ${words}.`, 0)];
}

/** `6+` where there were six at least. */
function atLeast(count: number, most: null | undefined): string {
  return `${numberInWords(count)}${most === null ? '+' : ''}`;
}

/** What the signs of the tables mean, as far as they are there. */
function signs({ decades: all, rows }: SeriesReport, page: Page): string[] {
  const isOpen = [...all, ...rows].some((each) => each.actsMost === null);
  if (!isOpen && !all.some(({ contactsMost }) => contactsMost === null)) return [];
  const words = '+: at least so many; the record does not tell how many acts some rows stand for.';
  return ['', ...paragraph(page, words, 0, 'dim')];
}

/** What was done in each ten years, and how far it was hidden; years with nothing are left out. */
function decades({ decades: all }: SeriesReport, page: Page): string[] {
  const told = all.filter(({ acts, contacts }) => acts > 0 || contacts > 0);
  if (told.length === 0) return [];
  const right = (head: string) => ({ head, align: 'right' as const });
  const rows = told.map(
    ({ from, to, acts, actsMost, cooperation, conflict, contacts, contactsMost, channels }) => [
      rangeInWords(from, to),
      atLeast(acts, actsMost),
      fixedNumber(cooperation, 1),
      fixedNumber(conflict, 1),
      atLeast(contacts, contactsMost),
      channels ? percent(channels.secret) : '–',
      channels ? percent(channels.leaked) : '–',
    ],
  );
  const heads = ['Acts', 'Cooperation', 'Conflict', 'Contacts', 'Secret', 'Leaked'];
  return [
    '',
    styled(page, 'By decade', 'bold'),
    '',
    ...textTable([{ head: 'Years' }, ...heads.map(right)], rows, {
      width: page.width,
      indent: 2,
      headStyle: (line) => styled(page, line, 'dim'),
    }),
  ];
}

function values(rows: readonly SeriesRow[], isThin: boolean, page: Page): string[] {
  if (rows.length === 0) return [];
  const cells = rows.map(({ from, to, range, contact, acts, actsMost }) => [
    from === to ? formatDay(from) : rangeInWords(from, to),
    range ? fixedNumber(range.median, 1) : 'unknown',
    range ? `${fixedNumber(range.low, 1)} to ${fixedNumber(range.high, 1)}` : '',
    contact ? fixedNumber(contact.median, 1) : '',
    ...(isThin ? [] : [acts === undefined ? '' : atLeast(acts, actsMost)]),
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
        { head: 'Contact', align: 'right' },
        ...(isThin ? [] : [{ head: 'Acts', align: 'right' as const }]),
      ],
      cells,
      { width: page.width, indent: 2, headStyle: (line) => styled(page, line, 'dim') },
    ),
  ];
}

function isYearEnd(row: SeriesRow, next: SeriesRow | undefined): boolean {
  return next === undefined || yearMonthDay(row.to).year !== yearMonthDay(next.to).year;
}
