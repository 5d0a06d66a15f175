import type { Fact } from '../../system/facts.ts';
import { knewBy, knownFrom, unsureOf } from '../../system/knowledge.ts';
import type { World } from '../../system/world.ts';
import { orderOfEnds, untold } from '../compare-times.ts';
import { notThere } from '../not-there.ts';
import { type Setting, unknown } from '../setting.ts';
import { momentOf } from '../value.ts';
import type { ClaimFunction } from './claim-function.ts';

const act = ['event', 'instrument'] as const;

/** Whether somebody could know of an act before another was done: the hoop that a signal must go through to have moved anybody. */
export const knewBefore: ClaimFunction = {
  signature: {
    group: 'Bargaining',
    name: 'knewBefore',
    parameters: [
      { name: 'A', kind: 'actor' },
      { name: 'event', kind: act },
      { name: 'other', kind: act },
    ],
    named: [],
    window: 'none',
    seenBy: false,
    gives: 'truth',
    says: 'Whether A could know of one act before another was done. A signal of which its audience did not know before it moved did not move it. Unknown where the first states no channel, or where it came to be known on the day of the other and the record does not tell which came first.',
    spoken: '{A} knew of {event} before {other}',
    example: 'knewBefore(PRC, london-evening-news-1969, prc-accepts-border-talks)',
  },
  compile: (call, setting) => {
    const { factById } = setting.system;
    const [actor, known, other] = [call.word(0), factById.get(call.word(1))!, factById.get(call.word(2))!];
    return {
      varies: true,
      in: (world) => {
        for (const fact of [known, other]) setting.trace.own(fact);
        for (const fact of [known, other]) if (!world.present[fact.index]) return notThere(fact, setting);
        return knewFirst(actor, known, other, world, setting);
      },
    };
  },
};

function knewFirst(
  actor: string,
  known: Fact,
  other: Fact,
  world: World,
  setting: Setting,
): boolean | undefined {
  const day = world.days[other.first]!;
  const before = knewBy(world, known, actor, day - 1);
  if (before) return true;
  const by = knewBy(world, known, actor, day);
  if (by === false) return false;
  if (by === undefined || before === undefined) return unknown(setting, unsureOf(world, known, actor));
  // it came to be known on the very day
  const first = world.days[known.first]!;
  const [one, two] = [momentOf(known, 'first'), momentOf(other, 'first')];
  const isAtOnce = knownFrom(world, known, actor) === first && first === day;
  const order = isAtOnce && orderOfEnds({ day, moment: one }, { day, moment: two }, setting.system, world);
  if (order) return order === -1;
  return unknown(
    setting,
    isAtOnce
      ? untold(one, two)
      : `"${actor}" came to know of "${known.id}" on the day of "${other.id}", and the record does not tell which came first`,
  );
}
