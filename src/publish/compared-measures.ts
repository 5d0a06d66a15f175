import { groupBy } from '../base/group-by.ts';
import { runsInWords } from '../base/runs-of.ts';
import type { SimilarityRow } from '../measure/similarity/side-by-side.ts';
import type { Partings, Turns } from '../measure/similarity/where-measures-part.ts';
import { alignedMeasured } from './aligned-measured.ts';
import { csvText } from './csv-text.ts';
import { FIGURES } from './extract-text.ts';
import { joinLines, type Page, paragraph, styled } from './page.ts';
import { sparkline } from './sparkline.ts';
import { type Column, textTable } from './text-table.ts';
import { countOf, fixedNumber, listInWords } from './words/number-words.ts';

/** All similarity measures of two in a year, and where they part. */
export interface ComparedYear {
  readonly year: number;
  /** None where nothing can be said of the year, and why. */
  readonly rows: readonly SimilarityRow[];
  readonly why?: string;
  readonly n: number;
  readonly level: Partings;
  /** Since the last year with values; none in the first. */
  readonly turn: (Turns & { readonly since: number }) | null;
}

/** The same over the years, by one data set. */
export interface ComparedData {
  readonly data: string;
  readonly version: string;
  readonly of: 'votes' | 'alliances';
  readonly from: number;
  readonly to: number;
  readonly years: readonly ComparedYear[];
  readonly notes: readonly string[];
}

const nameOf = ({ measure, variant, basis }: SimilarityRow): string =>
  [measure, ...(variant === 'plain' ? [] : [variant]), ...(basis === 'all' ? [] : [basis])].join(', ');

const hasValue = ({ value }: SimilarityRow): boolean => value !== null;

/** Measures in few words: `kappa and weighted S (absolute)`; without variants where all of that measure are among them. */
function inFewWords(rows: readonly SimilarityRow[], of: readonly SimilarityRow[]): string {
  const kindOf = ({ measure, basis }: SimilarityRow) =>
    basis === 'all'
      ? measure
      : basis === 'weighted'
        ? `weighted ${measure}`
        : `${measure} without unanimous votes`;
  const every = groupBy(of, kindOf);
  const kinds = [...groupBy(rows, kindOf)].map(([kind, own]) => {
    const isWhole = own.length === every.get(kind)?.length;
    return isWhole ? kind : `${kind} (${own.map(({ variant }) => variant).join(', ')})`;
  });
  return listInWords(kinds);
}

/** The measures that a year is shown by, of those that there are: the name in the head, and the row. */
const shown: readonly (readonly [head: string, name: string])[] = [
  ['simple', 'agreement, simple'],
  ['Voeten', 'agreement, voeten'],
  ['S', 'S, absolute'],
  ['S sq', 'S, squared'],
  ['S wt', 'S, absolute, weighted'],
  ['kappa', 'kappa, squared'],
  ['pi', 'pi, haege'],
  ['tau-b', 'tau-b'],
];

/** What `compare-measures` prints: each measure over the years, every year, and where they disagree. */
export function comparedMeasuresText(a: string, b: string, all: readonly ComparedData[], page: Page): string {
  return joinLines(
    all.flatMap((data) => [
      ...paragraph(page, `${a} and ${b}: how alike by ${data.of}, by every measure`, 0, 'bold'),
      ...paragraph(page, `${data.data}, version ${data.version}, ${data.from} to ${data.to}`, 2, 'dim'),
      ...data.notes.flatMap((note) => paragraph(page, note, 2, 'dim')),
      '',
      ...measureLines(data, page),
      '',
      ...yearLines(data, page),
      ...silentLines(data, page),
      '',
      ...partingLines(data, page),
      '',
    ]),
  );
}

const layout = (page: Page) => ({
  width: page.width,
  indent: 2,
  headStyle: (line: string) => styled(page, line, 'dim'),
});

function measureLines({ years, from, to }: ComparedData, page: Page): string[] {
  const names = [...new Set(years.flatMap(({ rows }) => rows.filter(hasValue).map(nameOf)))];
  if (names.length === 0) return paragraph(page, 'There is nothing to compare in these years.', 2);
  const columns: Column[] = [
    { head: 'measure', style: (line) => styled(page, line, 'cyan') },
    { head: `${from} to ${to}`, fixed: true },
    ...['first', 'last', 'least', 'most'].map((head): Column => ({ head, align: 'right', fixed: true })),
  ];
  const cells = names.map((name) => {
    const values = years.map(({ rows }) => rows.find((row) => nameOf(row) === name)?.value ?? undefined);
    const known = values.filter((value) => value !== undefined);
    const ends = known.length === 0 ? [] : [known[0]!, known.at(-1)!, Math.min(...known), Math.max(...known)];
    return [name, sparkline(values, 20), ...ends.map(alignedMeasured)];
  });
  return textTable(columns, cells, layout(page));
}

function yearLines({ years }: ComparedData, page: Page): string[] {
  const there = shown.filter(([, name]) =>
    years.some(({ rows }) => rows.some((row) => hasValue(row) && nameOf(row) === name)),
  );
  if (there.length === 0) return [];
  const columns: Column[] = [
    { head: 'year', fixed: true, style: (line) => styled(page, line, 'cyan') },
    { head: 'n', align: 'right', fixed: true },
    ...there.map(([head]): Column => ({ head, align: 'right', fixed: true })),
    { head: 'part', fixed: true, style: (line) => styled(page, line, 'yellow') },
  ];
  const cells = years
    .filter(({ rows }) => rows.length > 0)
    .map(({ year, n, rows, level, turn }) => [
      ...[String(year), String(n)],
      ...there.map(([, name]) => {
        const value = rows.find((row) => nameOf(row) === name)?.value ?? null;
        return value === null ? '–' : fixedNumber(value, 2);
      }),
      level.part && turn?.part ? 'both' : level.part ? 'level' : turn?.part ? 'turn' : '',
    ]);
  return textTable(columns, cells, layout(page));
}

/** Years without values, each reason once. */
function silentLines({ years }: ComparedData, page: Page): string[] {
  const reasons = new Map<string, number[]>();
  for (const { year, why } of years) {
    if (why === undefined) continue;
    const reason = why.replaceAll(` in ${year}`, '');
    reasons.set(reason, [...(reasons.get(reason) ?? []), year]);
  }
  return [...reasons].flatMap(([why, own]) => paragraph(page, `${runsInWords(own)}: ${why}`, 2, 'dim'));
}

/** So many years are told one by one. */
const TOLD = 6;

function partingLines({ years }: ComparedData, page: Page): string[] {
  const levels = years.filter(({ level }) => level.part);
  const turns = years.filter(({ turn }) => turn?.part);
  const chance = years.filter(({ level }) => level.noMoreThanChance.length > 0);
  return [
    ...told(
      'In level: some say that the two are alike, others that they are not',
      levels,
      ({ year, level, rows }) =>
        `${year}: alike by ${inFewWords(level.alike, rows)}; unlike by ${inFewWords(level.unlike, rows)}`,
      page,
    ),
    ...told(
      'In direction: some rose, others fell',
      turns,
      ({ year, turn, rows }) =>
        `${turn!.since} to ${year}: ${inFewWords(turn!.rose, rows)} rose; ${inFewWords(turn!.fell, rows)} fell`,
      page,
    ),
    ...told(
      'Much in common, but no more than chance would bring (Häge 2011)',
      chance,
      ({ year, level, rows }) => `${year}: ${inFewWords(level.noMoreThanChance, rows)}`,
      page,
    ),
  ];
}

function told(
  says: string,
  years: readonly ComparedYear[],
  line: (year: ComparedYear) => string,
  page: Page,
): string[] {
  if (years.length === 0) return paragraph(page, `${says}: in no year.`);
  const more = years.length - TOLD;
  return [
    ...paragraph(page, `${says}: ${runsInWords(years.map(({ year }) => year))}`, 0, 'bold'),
    ...years.slice(0, TOLD).flatMap((year) => paragraph(page, line(year), 2)),
    ...(more > 0 ? paragraph(page, `and ${countOf(more, 'more year')}: --json has them all`, 2, 'dim') : []),
  ];
}

const columns = [
  ...['measure', 'variant', 'basis', 'data', 'version', 'a', 'b', 'year', 'value', 'by_chance', 'n', 'why'],
];

/** All values, one a row, each with what chance would bring where it is not corrected for that. */
export function comparedMeasuresCsv(a: string, b: string, all: readonly ComparedData[]): string {
  const rows = all.flatMap(({ data, version, years }) =>
    years.flatMap(({ year, rows: own, why }): (readonly (string | number | undefined)[])[] => {
      const tail = [data, version, a, b, year];
      if (own.length === 0) return [['', '', '', ...tail, undefined, undefined, 0, why]];
      return own.map((row) => [
        ...[row.measure, row.variant, row.basis, ...tail, row.value ?? undefined, row.byChance ?? undefined],
        ...[row.n, row.value === null ? row.why : undefined],
      ]);
    }),
  );
  return csvText(columns, rows, FIGURES);
}

/** The same as data: rows are named by measure, variant and basis where they part. */
export function comparedMeasuresJson(a: string, b: string, all: readonly ComparedData[]) {
  const names = (rows: readonly SimilarityRow[]) => rows.map(nameOf);
  return {
    ...{ a, b },
    compared: all.map(({ years, ...data }) => ({
      ...data,
      years: years.map(({ year, n, why, rows, level, turn }) => ({
        ...{ year, n, why, values: rows },
        level: {
          part: level.part,
          ...{ alike: names(level.alike), unlike: names(level.unlike), between: names(level.between) },
          noMoreThanChance: names(level.noMoreThanChance),
        },
        turn: turn && { since: turn.since, part: turn.part, rose: names(turn.rose), fell: names(turn.fell) },
      })),
    })),
  };
}
