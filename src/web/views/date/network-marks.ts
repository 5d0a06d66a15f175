import type { DateReport } from '../../../report/date-report.ts';
import type { WalkMark } from '../../parts/walk-marks.ts';
import type { NameOf } from './names.ts';
import { labelBox, type Point } from './network-labels.ts';
import type { Spot } from './network-layout.ts';
import { kindWords, rangeWords, relationKind } from './relation-words.ts';

/** Half the width of the mark of an actor, in px. */
const RADIUS = 7;

/** What the marks of a network say: each actor all its relations, each relation its value, band and kind. */
export function networkMarks(
  relations: DateReport['relations'],
  neutral: number,
  nameOf: NameOf,
  at: { readonly spots: readonly Spot[]; readonly labels: readonly Point[] },
): WalkMark[] {
  const says = ({ range }: DateReport['relations'][number]) =>
    `${rangeWords(range)}, ${kindWords[relationKind(range, neutral)]}`;
  const actors = at.spots.map(({ id, x, y }) => ({
    key: id,
    name: nameOf(id),
    says: relations
      .filter(({ a, b }) => a === id || b === id)
      .map((tie) => `with ${nameOf(tie.a === id ? tie.b : tie.a)} ${says(tie)}`)
      .join('; '),
    box: { x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS },
    isRound: true,
  }));
  const ties = relations.map((tie, i) => ({
    key: `${tie.a}|${tie.b}`,
    name: `${nameOf(tie.a)} and ${nameOf(tie.b)}`,
    says: `net relation ${says(tie)}`,
    box: labelBox(rangeWords(tie.range), at.labels[i]!),
  }));
  return [...actors, ...ties];
}
