import {
  contestModels,
  contestNetworks,
  contestPacts,
  contestQuestions,
  contestScopes,
} from './contest-words.ts';
import * as f from './fields.ts';
import { list, required } from './fields.ts';

const whole = (says: string) => f.number(says, { low: 0, whole: true });

/** The table of how models of who aligns with whom fared against each other. */
export const contestTables = {
  contests: {
    says: 'How two models of who aligns with whom fared on published data, where they had not seen the answer. `quadrille contest` writes these rows, to `contests.csv`; they are no facts of the record, and rest on no source’s word.',
    common: false,
    fields: {
      network: required(f.choice(contestNetworks, 'the network of states')),
      pacts: f.choice(contestPacts, 'with pacts of many, or those of two alone (all)'),
      question: required(f.choice(contestQuestions, 'what was foretold')),
      among: f.choice(contestScopes, 'of which states (all)'),
      model: required(f.choice(contestModels, 'the model')),
      against: required(f.choice(contestModels, 'the one that it is held against')),
      gain: f.number(
        'by how much less it lost a case, in log loss (nats); above 0 it foretold better; left out where nothing could be foretold',
      ),
      low: f.number('the lower end of its 95 % interval; left out where there are too few pairs for one'),
      high: f.number('the upper end'),
      n: required(whole('how many cases were foretold')),
      pairs: required(whole('of how many pairs of states')),
      states: required(whole('of how many states')),
      yes: required(whole('in how many the answer was yes')),
      changes: required(whole('in how many the pair stood otherwise than in the window before')),
      windows: required(whole('in how many windows of time')),
      ahead: required(whole('in how many of these the model was ahead')),
      from: required(f.number('the first year that was foretold', { low: 1, high: 9999, whole: true })),
      to: required(f.number('the last', { low: 1, high: 9999, whole: true })),
      seed: required(whole('the seed of the draws of its interval')),
      data: list(
        f.text(
          'the data sets that were asked, each with its version as in `dataSets`: `atop@files a4a125323642`',
        ),
      ),
      why: f.text('why it has no gain, or no interval'),
    },
  },
} as const;
