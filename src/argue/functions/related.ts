import { spellsOf } from '../../system/standing.ts';
import { standing } from './standing-function.ts';

/** Whether two actors had diplomatic relations on a day: at the level of embassies, legations or any other, until they were broken off. */
export const relatedFunction = standing({
  signature: {
    name: 'related',
    parameters: [
      { name: 'A', kind: 'actor' },
      { name: 'B', kind: 'actor' },
    ],
    says: 'Whether A and B had diplomatic relations, at whatever level: a spell of `relations`, by either or between them, which ends when they are broken off. To recognise is less: see `recognises`.',
    spoken: '{A} and {B} had diplomatic relations{window}',
    example: 'related(USSR, ROC) on 1948',
    ...{ looksIn: ['spells'], spellKinds: ['relations'] },
  },
  facts: (call, { system }) => {
    const [a, b] = [call.word(0), call.word(1)];
    const between = [
      ...spellsOf(system, ['relations'], { by: a, of: b }),
      ...spellsOf(system, ['relations'], { by: b, of: a }),
    ];
    return [...new Set(between)];
  },
  scopes: (call) => [{ actors: [call.word(0), call.word(1)], kind: 'relations' }],
});
