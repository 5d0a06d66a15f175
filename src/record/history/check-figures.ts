import { groupBy } from '../../base/group-by.ts';
import type { Interval } from '../../base/interval.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, Row } from '../case-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import { seriesKey, seriesName, statedDays } from '../figures.ts';
import { quantityText } from '../quantity.ts';

type Figure = Row<'figures'>;

/** So many times its neighbour, and a value is likely to be in another unit. */
const factor = 1000;

/**
 * What is odd about the figures of one name, owner and partner: two units (`figure-units`), two values for the same days that are
 * not alternatives (`figure-differs`), a value a thousand times the two next to it (`figure-size`). All are notes.
 */
export function checkFigures({ rows }: CaseRecord): Problem[] {
  return [...groupBy(rows.figures, seriesKey).values()].flatMap((figures) => {
    const units = groupBy(figures, ({ unit }) => unit);
    return [...unlike(figures), ...[...units.values()].flatMap((same) => [...differing(same), ...far(same)])];
  });
}

/** The first figure of each unit but the first. */
function unlike(figures: readonly Figure[]): Problem[] {
  const [first] = figures;
  const told = new Set([first?.unit]);
  return figures.flatMap((figure) => {
    if (told.has(figure.unit)) return [];
    told.add(figure.unit);
    const parameters = {
      name: seriesName(figure),
      unit: figure.unit,
      other: first!.id,
      otherUnit: first!.unit,
    };
    return [problem('figure-units', fieldAt(figure, 'unit'), parameters)];
  });
}

/** Figures whose dates overlap without one holding the other, or are the same, and that cannot be of one value. */
function differing(figures: readonly Figure[]): Problem[] {
  const dated = datedIn(figures);
  return dated.flatMap(({ figure, days }, i) => {
    const other = dated
      .slice(0, i)
      .find((earlier) => areOfOneTime(earlier.days, days) && areApart(earlier.figure, figure));
    if (!other) return [];
    const parameters = {
      id: figure.id,
      value: quantityText(figure.value),
      other: other.figure.id,
      otherValue: quantityText(other.figure.value),
    };
    return [problem('figure-differs', fieldAt(figure, 'value'), parameters)];
  });
}

function areOfOneTime(a: Interval, b: Interval): boolean {
  if (a.end < b.start || b.end < a.start) return false;
  const isSame = a.start === b.start && a.end === b.end;
  const holds = (one: Interval, other: Interval) => one.start <= other.start && one.end >= other.end;
  return isSame || !(holds(a, b) || holds(b, a));
}

const areApart = (a: Figure, b: Figure): boolean =>
  !(a.alternatives !== undefined && a.alternatives === b.alternatives) &&
  (a.value.low !== b.value.low || a.value.high !== b.value.high);

/** Figures that are a thousand times, or a thousandth of, the two that are next to them in time. */
function far(figures: readonly Figure[]): Problem[] {
  const dated = datedIn(figures).sort((a, b) => a.days.start - b.days.start || a.days.end - b.days.end);
  if (dated.length < 3) return [];
  return dated.flatMap(({ figure }, i) => {
    const from = Math.min(Math.max(i - 1, 0), dated.length - 3);
    const beside = dated
      .slice(from, from + 3)
      .flatMap((each) => (each.figure === figure ? [] : [each.figure]));
    if (!beside.every((each) => times(figure, each) >= factor)) return [];
    const { id, value, unit } = figure;
    const parameters = { id, value: quantityText(value), unit, other: beside[0]!.id };
    return [problem('figure-size', fieldAt(figure, 'value'), parameters)];
  });
}

/** How many times one value is the other, or the other the one. */
function times(a: Figure, b: Figure): number {
  const [one, other] = [a, b].map(({ value }) => Math.abs(value.low + value.high) / 2) as [number, number];
  return one > 0 && other > 0 ? Math.max(one / other, other / one) : 0;
}

const datedIn = (figures: readonly Figure[]) =>
  figures.flatMap((figure) => {
    const days = statedDays(figure.date);
    return days ? [{ figure, days }] : [];
  });
