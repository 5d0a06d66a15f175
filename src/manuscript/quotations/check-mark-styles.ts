import type { Check } from '../check.ts';
import { finding } from '../finding.ts';
import type { Quotation } from './quotation.ts';

/** So many quotations of the rarer kind make a second style; fewer are slips, or pasted. */
const LEAST = 3;

/** Finds a text that quotes with curly marks in one part and with straight marks in another: said once, where the rarer kind begins. */
export const checkMarkStyles: Check = ({ manuscript, quotations }) => {
  const doubles = quotations.filter(({ closingMark }) => closingMark !== undefined);
  const curly = doubles.filter(({ mark, closingMark }) => mark === '“' && closingMark === '”');
  const straight = doubles.filter(({ mark, closingMark }) => mark === '"' && closingMark === '"');
  const isCurlyRarer = curly.length < straight.length;
  const [rarer, usual] = isCurlyRarer ? [curly, straight] : [straight, curly];
  if (rarer.length < LEAST) return [];
  const [some, others] = isCurlyRarer ? ['curly', 'straight'] : ['straight', 'curly'];
  const first = rarer[0] as Quotation;
  return [
    finding(
      'quotation-styles',
      manuscript,
      first.span,
      'look',
      {
        some,
        others,
        where: `${rarer.length} quotations have ${some} marks and ${usual.length} have ${others} ones`,
      },
      [{ span: usual[0]!.span, says: `the first in ${others} marks` }],
    ),
  ];
};
