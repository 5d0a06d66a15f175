import type { Duration } from '../../base/duration.ts';
import { leverage } from '../../measure/leverage/leverage.ts';
import { believerOf } from '../../record/evidence/status.ts';
import { factsOfDemands, planDemands, storiesIn, whyNoOffer } from '../../report/demand-stories.ts';
import { turningFacts } from '../../system/adversaries.ts';
import { numeric } from '../number-range.ts';
import { coverageOf, isPossible, unknown } from '../setting.ts';
import { constant, usedOf } from '../value.ts';
import type { ClaimFunction } from './claim-function.ts';
import { noteGrounds } from './relations-in.ts';

const year: Duration = { years: 1, months: 0, days: 0 };

/** How much better the demands of a lesser ally fared when it had something to play. */
export const leverageFunction: ClaimFunction = {
  signature: {
    group: 'Bargaining',
    name: 'leverage',
    parameters: [
      { name: 'client', kind: 'actor' },
      { name: 'patron', kind: 'actor' },
    ],
    named: [{ name: 'within', kind: 'duration' }],
    window: 'span',
    seenBy: false,
    gives: 'number',
    looksIn: ['events', 'spells'],
    says: 'By how much the demands of a client on its patron succeeded more (granted 1, partly 0.5, refused 0) within a year (`within`) after a card of the client’s or an offer of a rival of the patron’s than otherwise, −1 to 1. Unknown where either side has no demand that was answered. See [measures.md](measures.md#leverage).',
    spoken: 'the leverage of {client} over {patron}[ within {within} of a card or an offer]{window}',
    example: 'leverage(ROC, USA) from 1954 to 1971',
  },
  compile: (call, setting) => {
    const [client, patron] = [call.word(0), call.word(1)];
    const { system, belief } = setting;
    const plan = planDemands(system, { client, patron, believes: believerOf(belief.account) });
    const facts = factsOfDemands(plan).filter(({ index }) => isPossible(setting, index));
    const covered = coverageOf(setting, { actors: [client, patron], kind: 'events', alive: true });
    const within = call.namedArgument<Duration>('within') ?? constant(year);
    for (const rival of new Set(plan.offers.map(({ by }) => by))) noteGrounds(setting, rival, patron);
    const turning = plan.offers.flatMap(({ grounds }) => turningFacts(grounds).flat());
    return {
      varies: true,
      uses: usedOf([...facts, ...turning]),
      in: (world) => {
        const window = call.window ? call.window.in(world) : system.record.header.period;
        const length = within.in(world);
        if (!window || !length) return undefined;
        const why = covered(window);
        if (why !== undefined) return unknown(setting, why);
        setting.trace.look();
        setting.trace.reach(facts);
        const stories = storiesIn(world, plan, { window, within: length, covered });
        for (const { demand, answer, before } of stories)
          for (const fact of [demand.fact, ...(answer?.by ?? []), ...before]) setting.trace.fact(fact);
        const found = leverage(stories);
        if (found)
          return numeric(found.least, found.most, stories.find((story) => story.why !== undefined)?.why);
        return unknown(setting, [whyNone(stories), whyNoOffer(plan)].filter(Boolean).join('; '));
      },
    };
  },
};

function whyNone(stories: ReturnType<typeof storiesIn>): string {
  const answered = stories.filter(({ success }) => success !== undefined);
  const after = answered.filter(({ isAfter }) => isAfter !== false).length;
  if (stories.length === 0) return 'no demand was made';
  if (answered.length === 0) return 'no demand was granted, in part or whole, or refused';
  const open = answered.find(({ isAfter }) => isAfter === undefined)?.why;
  if (open !== undefined) return open;
  return after === 0
    ? 'no demand that was answered came after a card or an offer'
    : 'every demand that was answered came after a card or an offer';
}
