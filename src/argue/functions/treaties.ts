import { compareTreaties, type TreatyComparison } from '../../measure/treaties/treaty-comparison.ts';
import type { Row } from '../../record/case-record.ts';
import type { Fact, System } from '../../system/facts.ts';
import { notThere } from '../not-there.ts';
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
      named: [{ name: 'with', kind: 'word', of: ['package'] }],
      window: 'none',
      seenBy: false,
      gives: 'number',
      says: `${says} With \`with = package\`, those of all that was signed on one day with each and builds on it.`,
      spoken: `the share of provisions ${name} from {older} to {newer}[, each with its {with}]`,
      example: `${name}(treaty-1945, treaty-1950)`,
    },
    compile: (call, setting) => {
      const heads = [0, 1].map((n) => setting.system.factById.get(call.word(n))!);
      const packages = heads.map((head) =>
        call.named('with') === 'package' ? [head, ...signedWith(setting.system, head)] : [head],
      );
      const [one, other] = heads.map((fact) => fact.row as Row<'instruments'>);
      const parties = { older: one!.parties, newer: other!.parties };
      return {
        varies: packages.flat().some(({ index }) => isDoubtful(setting, index)),
        in: (world) => {
          for (const head of heads) setting.trace.own(head);
          const missing = heads.find(({ index }) => !world.present[index]);
          if (missing) return notThere(missing, setting);
          const [older, newer] = packages.map((facts) =>
            facts
              .filter(({ index }) => world.present[index])
              .flatMap((fact) => {
                setting.trace.own(fact);
                return (fact.row as Row<'instruments'>).provisions ?? [];
              }),
          );
          const { share: found, count } = compute(compareTreaties(older!, newer!, parties));
          if (found === undefined)
            return unknown(setting, 'an instrument without provisions cannot be compared');
          setting.trace.provisions(count, (name === 'added' ? newer : older)!.length);
          return found;
        },
      };
    },
  };
}

/** What was signed on the same day as an instrument and builds on it: the agreements that came with a treaty. */
function signedWith({ record, tables }: System, head: Fact): Fact[] {
  const day = (fact: Fact) => record.bounds.get(fact.id)!.first;
  const { earliest, latest } = day(head);
  return tables.instruments.filter(
    (fact) =>
      (fact.row as Row<'instruments'>).buildsOn?.includes(head.id) &&
      day(fact).earliest === earliest &&
      day(fact).latest === latest,
  );
}
