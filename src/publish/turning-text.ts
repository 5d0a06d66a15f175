import { groupBy } from '../base/group-by.ts';
import { alignedMeasured } from './aligned-measured.ts';
import { stepOf, whose } from './measure-row-words.ts';
import type { MeasureRow, MeasureSuspect, MeasureView } from './measure-view.ts';
import { type Page, paragraph, styled } from './page.ts';
import { textTable } from './text-table.ts';
import { countOf } from './words/number-words.ts';

/** So many suspects of a change are told. */
const SUSPECTS = 8;

/** The changes of level of a series: where each lies, the level before and after, and the acts of a case that lie there. */
export function turnLines(rows: readonly MeasureRow[], view: MeasureView, page: Page): string[] {
  const name = whose(rows[0]!, view);
  const head = name === '' ? [] : paragraph(page, name, 2, 'bold');
  const turns = rows.filter(({ value }) => value === 1);
  const known = rows.filter(({ value }) => value !== null).length;
  const kind = view.step ?? 'year';
  if (known === 0) return [...head, ...paragraph(page, commonWhy(rows), 4)];
  if (turns.length === 0)
    return [...head, ...paragraph(page, `No change of level in ${countOf(known, kind)} with a value.`, 4)];
  return [
    ...head,
    ...paragraph(
      page,
      `${countOf(turns.length, 'change')} of level in ${countOf(known, kind)} with a value.`,
      4,
    ),
    ...turns.flatMap((turn) => turnOf(turn, view, page)),
  ];
}

function turnOf(turn: MeasureRow, { hasSuspects }: MeasureView, page: Page): string[] {
  const { earliest, latest, before, after, suspects = [], beyond } = turn;
  const between = earliest === latest ? '' : ` (between ${earliest} and ${latest})`;
  const levels =
    before === undefined || after === undefined
      ? ''
      : `: from ${alignedMeasured(before)} to ${alignedMeasured(after)}`;
  return [
    ...paragraph(page, `${stepOf(turn)}${between}${levels}`, 4, 'cyan'),
    ...(hasSuspects && (suspects.length > 0 || beyond === undefined) ? suspectLines(suspects, page) : []),
    ...(beyond === undefined ? [] : paragraph(page, beyond, 6, 'dim')),
  ];
}

function suspectLines(suspects: readonly MeasureSuspect[], page: Page): string[] {
  if (suspects.length === 0) return paragraph(page, 'no act of the case lies there', 6, 'dim');
  const columns = [
    { head: 'suspects', fixed: true },
    { head: 'lies', fixed: true },
    { head: 'chance', align: 'right' as const, fixed: true },
    { head: '' },
  ];
  const cells = suspects
    .slice(0, SUSPECTS)
    .map(({ id, title, ofBoth, order, chance }) => [
      ...[`${ofBoth ? '*' : ' '} ${id}`, order, `${Math.round(100 * chance)} %`],
      title,
    ]);
  const more = suspects.length - SUSPECTS;
  const table = textTable(columns, cells, {
    ...{ width: page.width, indent: 6 },
    headStyle: (line) => styled(page, line, 'dim'),
  });
  return [
    ...table,
    ...(more > 0 ? paragraph(page, `and ${countOf(more, 'other')}: --json has all`, 6, 'dim') : []),
    ...(suspects.some(({ ofBoth }) => ofBoth) ? paragraph(page, '* both take part', 6, 'dim') : []),
  ];
}

/** The reason that most rows have: a step of its own may have another. */
function commonWhy(rows: readonly MeasureRow[]): string {
  const groups = groupBy(rows, ({ why }) => why ?? 'no value');
  return [...groups].reduce((most, each) => (each[1].length > most[1].length ? each : most))[0];
}
