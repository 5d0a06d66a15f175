import { measureWord } from '../../record/measure-tables.ts';
import { measuredNumber, measuredValueInWords } from '../../record/measured-in-words.ts';
import type { PublishedSeries } from '../../report/published.ts';
import { countOf, listInWords } from './number-words.ts';

/** Whether each year has a scale of its own, so that the years make no line. */
export const isOfOwnScale = ({ measure, variant }: Pick<PublishedSeries, 'measure' | 'variant'>): boolean =>
  measureWord(measure).ofOwnScale?.includes(variant) === true;

type NameOf = (id: string) => string;
const byId: NameOf = (id) => id;

/** What is measured, of whom: `agreement (simple) of PRC and USSR`. */
export function publishedNameInWords(
  { measure, variant, actors }: Omit<PublishedSeries, 'points'>,
  nameOf: NameOf = byId,
): string {
  return `${measure} (${variant})${actors.length > 0 ? ` of ${listInWords(actors.map(nameOf))}` : ''}`;
}

/** Values of several years: those of a yes or no as stretches of time, of a number the ends between which all lie, where the years have one scale. */
export function publishedValuesInWords({ measure, variant, points }: PublishedSeries): string {
  const [only, second] = points;
  if (!only) return '';
  if (!second) return `${only.year}: ${measuredValueInWords(measure, only)}`;
  const stretches = stretchesOf({ measure, points });
  if (stretches.length <= 6) return stretches.join('; ');
  const known = points.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]));
  const span = `${points[0]!.year} to ${points.at(-1)!.year}`;
  if (known.length === 0) return `${span}: no year has a value`;
  if (isOfOwnScale({ measure, variant }))
    return `${span}: ${countOf(known.length, 'value')}, each year on a scale of its own`;
  const [low, high] = [Math.min, Math.max].map((end) => end(...known.map(({ value }) => value)));
  const at = (value: number) =>
    `${measuredNumber(measure, value)} in ${known.find((each) => each.value === value)!.year}`;
  const without = points.length - known.length;
  return [
    `${span}, lowest ${at(low!)}, highest ${at(high!)}`,
    ...(without > 0 ? [`${without} of ${points.length} years without a value`] : []),
  ].join('; ');
}

/** Years on end with one value: `1959 to 1989 yes`. */
function stretchesOf({ measure, points }: Pick<PublishedSeries, 'measure' | 'points'>): string[] {
  const stretches: { from: number; to: number; words: string }[] = [];
  for (const point of points) {
    const words = measuredValueInWords(measure, point);
    const last = stretches.at(-1);
    if (last?.words === words && last.to === point.year - 1) last.to = point.year;
    else stretches.push({ from: point.year, to: point.year, words });
  }
  return stretches.map(({ from, to, words }) => `${from === to ? from : `${from} to ${to}`} ${words}`);
}
