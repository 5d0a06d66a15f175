import { knewBy, unsureOf } from '../../system/knowledge.ts';
import { notThere } from '../not-there.ts';
import { unknown } from '../setting.ts';
import type { ClaimFunction } from './claim-function.ts';

/** Who knew of what by a day. */
export const knew: ClaimFunction = {
  signature: {
    group: 'Yes or no',
    name: 'knew',
    parameters: [
      { name: 'A', kind: 'actor' },
      { name: 'row', kind: ['event', 'instrument', 'vote', 'position'] },
    ],
    named: [],
    window: 'day',
    seenBy: false,
    gives: 'truth',
    says: 'Whether A could know of an event, instrument, vote or position: those who took part at once, all others from when it was public or became known; unknown for these if it states no channel (a vote that states none is public), and for who spoke for one that knew.',
    spoken: '{A} knew of {row}{window}',
    example: 'knew(USSR, kissinger-beijing-1971) on 1971-07-12',
    looksIn: ['ballots'],
  },
  compile: (call, setting) => {
    const fact = setting.system.factById.get(call.word(1))!;
    return {
      varies: true,
      in: (world) => {
        const on = call.window?.in(world);
        setting.trace.own(fact);
        if (!on) return undefined;
        if (!world.present[fact.index]) return notThere(fact, setting);
        return (
          knewBy(world, fact, call.word(0), on.end) ?? unknown(setting, unsureOf(world, fact, call.word(0)))
        );
      },
    };
  },
};
