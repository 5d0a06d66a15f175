import { compareTreaties, type TreatyComparison } from '../../measure/treaty-comparison.ts';
import type { Row } from '../../record/case-record.ts';
import { isDoubtful, unknown } from '../setting.ts';
import type { ClaimFunction } from './claim-function.ts';

/** What became of the provisions of one instrument in another. */
export const treatyFunctions: readonly ClaimFunction[] = [
  share(
    'kept',
    'The share of the older instrument’s provisions that the newer one keeps unchanged in obligation.',
    (c) => ({ share: c.keptShare, count: c.kept.length }),
  ),
  share(
    'dropped',
    'The share of the older instrument’s provisions on which the newer one is silent.',
    (c) => ({ share: c.droppedShare, count: c.dropped.length }),
  ),
  share('added', 'The share of the newer instrument’s provisions that the older one did not have.', (c) => ({
    share: c.addedShare,
    count: c.added.length,
  })),
];

function share(
  name: 'kept' | 'dropped' | 'added',
  says: string,
  compute: (comparison: TreatyComparison) => { readonly share: number | undefined; readonly count: number },
): ClaimFunction {
  return {
    signature: {
      group: 'Treaties',
      name,
      parameters: [
        { name: 'older', kind: 'instrument' },
        { name: 'newer', kind: 'instrument' },
      ],
      named: [],
      window: 'none',
      seenBy: false,
      gives: 'number',
      says,
      spoken: `the share of provisions ${name} from {older} to {newer}`,
      example: `${name}(treaty-1945, treaty-1950)`,
    },
    compile: (call, setting) => {
      const [older, newer] = [0, 1].map((n) => setting.system.factById.get(call.word(n))!);
      const [one, other] = [older, newer].map((fact) => fact!.row as Row<'instruments'>);
      const parties = { older: one!.parties, newer: other!.parties };
      const comparison = compareTreaties(one!.provisions ?? [], other!.provisions ?? [], parties);
      return {
        varies: isDoubtful(setting, older!.index) || isDoubtful(setting, newer!.index),
        in: (world) => {
          for (const fact of [older!, newer!]) {
            setting.trace.own(fact);
            if (!world.present[fact.index])
              return unknown(setting, `"${fact.id}" is not part of this history`);
          }
          const { share: found, count } = compute(comparison);
          if (found === undefined)
            return unknown(setting, 'an instrument without provisions cannot be compared');
          const of = (name === 'added' ? other : one)!.provisions ?? [];
          setting.trace.provisions(count, of.length);
          return found;
        },
      };
    },
  };
}
