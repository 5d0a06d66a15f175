import type { CaseRecord } from '../../record/case-record.ts';
import { measureWord } from '../../record/measure-tables.ts';
import type { Fault } from '../language/faults.ts';
import { nodesIn } from '../language/nodes-in.ts';
import type { Typed } from '../language/typed.ts';
import { type QuestionIn, questionsIn } from './questions-in.ts';

/**
 * Where a test compares, adds or takes from each other values of which each year has a scale of its own, and asks them of several years: 0.3
 * in one year and 0.5 in another are no distance. Told at the innermost place where two years meet.
 */
export function scaleFaults(record: CaseRecord, test: Typed): Fault<'claim-data'>[] {
  const meeting = nodesIn(test).filter((node) => mixesScales(node, record));
  return meeting
    .filter((node) => !meeting.some((other) => other !== node && nodesIn(node).includes(other)))
    .map((node) => {
      const { measure, variant } = questionsIn(node, record).find(isOfOwnScale)!;
      const message = `${measure} (${variant}) puts each year on a scale of its own, and this sets values of several years against each other`;
      const hint = 'ask both sides of one year, or take another variant or data set';
      return { code: 'claim-data', span: node.span, parameters: { message, hint } };
    });
}

const isOfOwnScale = ({ measure, variant }: QuestionIn): boolean =>
  measureWord(measure).ofOwnScale?.includes(variant) === true;

function mixesScales(node: Typed, record: CaseRecord): boolean {
  if (!(node.is === 'compare' || node.is === 'arithmetic') || node.by !== 'number') return false;
  const sides = [node.left, node.right].map((side) => questionsIn(side, record).filter(isOfOwnScale));
  const scales = sides.flat().map(({ set, variant, from, to }) => `${set} ${variant} ${from} ${to}`);
  return sides.every(({ length }) => length > 0) && new Set(scales).size > 1;
}
