import { describe, expect, it } from 'vitest';
import { gainsSvg } from '../../../src/publish/gains-svg.ts';
import { readingOf } from '../../case-of.ts';
import { judgedIn, verdictIn } from '../verdicts-of.ts';

const row = (fields: string) =>
  `  - { network: alliances, question: ties, model: interest, against: ideology, n: 90, pairs: 30, states: 12, yes: 20, changes: 4, windows: 3, ahead: 2, from: 1958, to: 1969, seed: 1, data: [atop@1], ${fields} }`;
const contests = `contests:
${row('gain: 0.2, low: 0.1, high: 0.3')}
${row('question: new-ties, gain: -0.2, low: -0.3, high: -0.1').replace('question: ties, ', '')}
${row('question: realignments, gain: 0.1, low: -0.1, high: 0.3').replace('question: ties, ', '')}
${row('among: powers, gain: 0.4, why: 6 pairs of 4 states are too few for an interval')}
${row('pacts: bilateral, gain: 0.4, low: 0.1, high: 0.5')}
${row('pacts: bilateral, gain: 0.4, low: 0.1, high: 0.5')}`;

describe('outpredicts', () => {
  it('is true where the whole interval lies above 0, false where it lies below', async () => {
    expect(await verdictIn(contests, 'outpredicts(interest, ideology, on = alliances)')).toBe('holds');
    expect(await verdictIn(contests, 'outpredicts(interest, ideology, on = alliances, of = new-ties)')).toBe(
      'fails',
    );
  });

  it('is unknown where the interval holds 0 or is missing, where there is no row or two, and says why', async () => {
    const judged = await judgedIn(
      contests,
      'outpredicts(interest, ideology, on = alliances, of = realignments)',
      'outpredicts(interest, ideology, on = alliances, among = powers)',
      'outpredicts(interest, ideology, on = rivalries)',
      'outpredicts(interest, ideology, on = alliances, pacts = bilateral)',
      'outpredicts(interest, ideology)',
    );
    expect(judged.map(({ verdict }) => verdict)).toEqual(Array(5).fill('untestable'));
    expect(judged.map(({ missing }) => missing[0])).toEqual([
      'the gain, 0.1 a case, lies between -0.1 and 0.3: it may be none (90 cases of 30 pairs, 4 of them changes)',
      '6 pairs of 4 states are too few for an interval',
      'the case holds no such contest: run `quadrille contest CASE --write`',
      'the case holds two answers to it: keep one of the two rows',
      'no network is named: say on = signed, or alliances, or rivalries, or un-votes',
    ]);
  });

  it('lists the row that it asked as evidence: gain, interval, n, versions, and the gains beside it', async () => {
    const beside = row('gain: 0.3, low: 0.2, high: 0.4').replace('against: ideology', 'against: base');
    const [holds, open] = await judgedIn(
      `${contests}\n${beside}`,
      'outpredicts(interest, ideology, on = alliances)',
      'outpredicts(interest, ideology, on = alliances, among = powers)',
    );
    expect(holds!.evidence).toMatchObject([
      {
        fact: 'alliances all ties all interest ideology',
        table: 'contests',
        title:
          'interest against ideology, ties on alliances, all states: gain 0.200 a case (0.100 to 0.300, n = 90, 3 windows); atop@1',
        date: '1958 to 1969',
        gains: [
          { model: 'interest', against: 'ideology', mean: 0.2, low: 0.1, high: 0.3 },
          { model: 'interest', against: 'base', mean: 0.3, low: 0.2, high: 0.4 },
        ],
      },
    ]);
    expect(open!.evidence[0]!.title).toContain(
      'the powers: gain 0.400 a case (6 pairs of 4 states are too few for an interval, n = 90',
    );
    expect(gainsSvg(holds!.evidence[0]!.gains!)).toMatch(/^<svg .*interest against ideology.*<\/svg>$/);
    expect(gainsSvg(open!.evidence[0]!.gains!)).not.toMatch(/NaN|null|undefined/);
  });

  it('is read aloud', async () => {
    const [judged] = await judgedIn(
      contests,
      'outpredicts(interest, ideology, on = alliances, of = ties, pacts = bilateral)',
    );
    expect(judged!.aloud).toBe(
      'interest foretold better than ideology on alliances, of ties with bilateral pacts',
    );
  });

  it('leaves out a row that has lost a field, which would be of something else', async () => {
    const { record, problems } = await readingOf(
      `contests:\n${row('among: pwers, gain: 0.4, low: 0.1, high: 0.5')}`,
    );
    expect(record.rows.contests).toEqual([]);
    expect(problems.map(({ message }) => message).join()).toContain('"pwers"');
  });
});
