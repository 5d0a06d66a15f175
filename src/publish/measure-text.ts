import { groupBy } from '../base/group-by.ts';
import { alignedMeasured } from './aligned-measured.ts';
import { stepOf, whose } from './measure-row-words.ts';
import type { MeasureEntry, MeasureRow, MeasureView } from './measure-view.ts';
import { joinLines, type Page, paragraph, styled } from './page.ts';
import { sparkline } from './sparkline.ts';
import { type Column, textTable } from './text-table.ts';
import { turnLines } from './turning-text.ts';
import { countOf } from './words/number-words.ts';

const layout = (page: Page) => ({
  width: page.width,
  indent: 2,
  headStyle: (line: string) => styled(page, line, 'dim'),
});

/** What `measure` prints: of one pair or state every year, of several a line each. */
export function measureText(view: MeasureView, page: Page): string {
  const series = [...groupBy(view.rows, ({ a, b }) => JSON.stringify([a, b])).values()];
  return joinLines([
    ...paragraph(page, `${view.measure} (${view.variant}): ${view.says}`, 0, 'bold'),
    ...paragraph(page, `${view.variantSays}. Unit: ${view.unit}.`, 2),
    ...paragraph(page, `${view.data}, version ${view.version}, ${span(view)}`, 2, 'dim'),
    ...view.notes.flatMap((note) => paragraph(page, note, 2, 'dim')),
    '',
    ...(isTold(series, view)
      ? series.flatMap((rows) => (view.areTurns ? turnLines : everyYear)(rows, view, page))
      : series.length > 0
        ? aLineEach(series, view, page)
        : paragraph(page, 'There is nothing to measure in these years.', 2)),
  ]);
}

/** Whether every row is told: of one, of two each towards the other, of changes of some. */
const isTold = ({ length }: readonly unknown[], { isDirected, areTurns }: MeasureView): boolean =>
  length === 1 || (length === 2 && isDirected) || (areTurns && length > 0 && length <= 6);

const span = ({ from, to }: MeasureView): string => (from === to ? String(from) : `${from} to ${to}`);

const valuesOf = (rows: readonly MeasureRow[]): (number | undefined)[] =>
  rows.map(({ value }) => value ?? undefined);

function everyYear(rows: readonly MeasureRow[], view: MeasureView, page: Page): string[] {
  const name = whose(rows[0]!, view);
  const columns: Column[] = [
    { head: view.step ?? 'year', fixed: true, style: (line) => styled(page, line, 'cyan') },
    { head: 'value', align: 'right', fixed: true },
    { head: 'from', align: 'right', fixed: true },
    { head: 'to', align: 'right', fixed: true },
    { head: 'n', align: 'right', fixed: true },
    { head: view.step === undefined ? 'why there is none' : '' },
  ];
  const number = (value: number | undefined) => (value === undefined ? '' : alignedMeasured(value));
  const end = (value: number | undefined) => (view.endsAreYears ? String(value ?? '') : number(value));
  const runs = view.step === undefined ? rows.map((row) => [row]) : runsOf(rows);
  const cells = runs.slice(0, MOST_ROWS).map((run) => {
    const [{ value, low, high, n, why }, last] = [run[0]!, run.at(-1)!];
    const when = run.length > 1 ? `${stepOf(run[0]!)} to ${stepOf(last)}` : stepOf(last);
    const reason = value === null ? why : run.length > 1 ? 'nothing happened' : '';
    return [when, number(value ?? undefined), end(low), end(high), number(n), reason ?? ''];
  });
  // a column that says nothing has no head
  const shown = columns.map((column, i) =>
    i > 1 && cells.every((row) => row[i] === '') ? { ...column, head: '' } : column,
  );
  return [
    ...(name === '' ? [] : paragraph(page, name, 2, 'bold')),
    ...paragraph(page, sparkline(valuesOf(rows), page.width - 4), 2),
    ...textTable(shown, cells, layout(page)),
    ...(runs.length > MOST_ROWS
      ? paragraph(page, `and ${countOf(runs.length - MOST_ROWS, 'line')} more: --csv has all`, 2)
      : []),
  ];
}

/** So many lines are told of the steps of one. */
const MOST_ROWS = 60;

/** Steps of which nothing is told for the same reason, or in which nothing happened, are told together. */
function runsOf(rows: readonly MeasureRow[]): MeasureRow[][] {
  const kindOf = ({ value, n, why }: MeasureRow) =>
    value === null ? `why ${why}` : value === 0 && n === 0 ? 'silent' : undefined;
  const runs: MeasureRow[][] = [];
  for (const row of rows) {
    const own = runs.at(-1);
    if (own && kindOf(row) !== undefined && kindOf(own[0]!) === kindOf(row)) own.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** So many pairs or states have a line. */
const LINES = 40;
const BARS = 20;

function aLineEach(all: readonly (readonly MeasureRow[])[], view: MeasureView, page: Page): string[] {
  const columns: Column[] = [
    { head: 'of', style: (line) => styled(page, line, 'cyan') },
    { head: span(view), fixed: true },
    { head: 'first', align: 'right', fixed: true },
    { head: 'last', align: 'right', fixed: true },
    { head: 'least', align: 'right', fixed: true },
    { head: 'most', align: 'right', fixed: true },
    { head: 'years', align: 'right', fixed: true },
  ];
  const more = all.length - LINES;
  const silent = all.filter((rows) => rows.every(({ value }) => value === null));
  return [
    ...textTable(
      columns,
      all.slice(0, LINES).map((rows) => lineOf(rows, view)),
      layout(page),
    ),
    ...(more > 0
      ? paragraph(page, `and ${countOf(more, 'other')}: --csv, --json or --parquet have all`, 2)
      : []),
    ...silent
      .slice(0, 5)
      .flatMap((rows) => paragraph(page, `${whose(rows[0]!, view)}: ${rows.at(-1)?.why ?? ''}`, 2, 'dim')),
  ];
}

function lineOf(rows: readonly MeasureRow[], view: MeasureView): string[] {
  const known = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const ends =
    known.length === 0
      ? ['', '', '', '']
      : [known[0]!, known.at(-1)!, Math.min(...known), Math.max(...known)].map(alignedMeasured);
  return [
    whose(rows[0]!, view),
    sparkline(valuesOf(rows), BARS),
    ...ends,
    known.length === rows.length ? String(known.length) : `${known.length} of ${rows.length}`,
  ];
}

/** What `measure` prints alone: the measures, their variants, and from what each is had. */
export function measuresText(
  entries: readonly MeasureEntry[],
  store: string | undefined,
  page: Page,
): string {
  return joinLines([
    ...entries.flatMap((entry) => entryLines(entry, page)),
    ...paragraph(
      page,
      store === undefined
        ? 'There is no store of data yet: `quadrille data add FORMAT FILE` makes one.'
        : `The store is ${store}.`,
      0,
      'dim',
    ),
    ...paragraph(
      page,
      'For example: quadrille measure agreement --between USSR,PRC --from 1971 --to 1991',
      0,
      'dim',
    ),
  ]);
}

function entryLines({ name, says, of, unit, variants, formats, sets }: MeasureEntry, page: Page): string[] {
  const there = sets.length === 0 ? 'none in the store' : `in the store: ${sets.join(', ')}`;
  return [
    ...paragraph(page, name, 0, 'cyan'),
    ...paragraph(page, `${says} (of a ${of}; ${unit})`, 2),
    ...paragraph(page, `variants: ${variants.map((variant) => variant.name).join(', ')}`, 4, 'dim'),
    ...paragraph(page, `from ${formats.join(', ')}; ${there}`, 4, 'dim'),
    '',
  ];
}
