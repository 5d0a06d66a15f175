import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf } from '../case-of.ts';

const record = `
coverage:
  - { between: [A, B], period: 1940/1990 }
events:
  - { id: visit, date: 1968-10-22, by: A, to: B, type: "042", channel: leaked, title: A visit, evidence: "@one, p. 1" }
  - { id: talks, date: 1966-05-04, by: [A, B], type: "036", channel: secret, title: Talks, evidence: "@one, p. 2" }
  - { id: letter, date: 1970, by: A, to: B, type: "036", channel: secret, title: A letter, evidence: "@one, p. 3" }
instruments:
  - { id: head, title: The treaty, kind: treaty, parties: [A, B], signed: 1950, evidence: "@one, p. 4", provisions: [{ topic: aid, obligation: assist }] }
  - { id: package, title: The package, kind: agreement, parties: [A, B], signed: 1950, evidence: "@one, p. 4", provisions: [{ topic: aid, obligation: assist }, { topic: fish, obligation: abstain }] }
  - { id: later, title: The later treaty, kind: treaty, parties: [A, B], signed: 1960, evidence: "@one, p. 4", provisions: [{ topic: aid, obligation: assist }] }
`;

async function judged(test: string, choices: string) {
  const claim = `claims:\n  - { id: x, says: x, by: "@one", choices: ${choices}, test: ${JSON.stringify(test)} }`;
  const report = judgeCase(await caseOf(`${record}\n${claim}`), { worlds: 50 });
  expect(report.problems).toEqual([]);
  return report.claims[0]!;
}

/** The verdicts under the other choices, by what was changed. */
async function others(test: string, choices: string) {
  const { choices: of } = await judged(test, choices);
  return of!.others.map(({ changed, verdict }) => [
    changed.map(({ name, value }) => `${name} ${value}`).join(', '),
    verdict,
  ]);
}

describe('judgeCase(a claim with choices)', () => {
  it('judges with the first value, and with every other', async () => {
    const test = 'count(contacts(A, B) from cut to 1971) >= least';
    const claim = await judged(test, '{ cut: [1968-10-01, 1969-01-01], least: [2, 1] }');
    expect(claim.verdict).toBe('holds');
    expect(claim.choices!.named).toEqual([
      { name: 'cut', values: ['1968-10-01', '1969-01-01'] },
      { name: 'least', values: ['2', '1'] },
    ]);
    expect(claim.choices!.isWhole).toBe(true);
    expect(await others(test, '{ cut: [1968-10-01, 1969-01-01], least: [2, 1] }')).toEqual([
      ['least 1', 'holds'],
      ['cut 1969-01-01', 'fails'],
      ['cut 1969-01-01, least 1', 'holds'],
    ]);
  });

  it('gives the verdict of the test in which each value is written out', async () => {
    const values = ['1965', '1966-05-04', '1968-10-22', '1968-10-23', '1970-06~', '1971'];
    const test = (cut: string) => `count(contacts(A, B) from ${cut} to 1971) = 2`;
    const { verdict, share, choices } = await judged(test('cut'), `{ cut: [${values.join(', ')}] }`);
    const found = [{ verdict, share }, ...choices!.others];
    for (const [i, value] of values.entries()) {
      const claim = `claims:\n  - { id: x, says: x, by: "@one", test: "${test(value)}" }`;
      const plain = judgeCase(await caseOf(`${record}\n${claim}`), { worlds: 50 }).claims[0]!;
      expect(found[i], value).toMatchObject({ verdict: plain.verdict, share: plain.share });
    }
  });

  it('takes ids, windows, words and calls as values, and reads the author’s aloud', async () => {
    expect(await others('kept(treaty, later) = 1', '{ treaty: [head, package] }')).toEqual([
      ['treaty package', 'fails'],
    ]);
    expect(await others('count(contacts(A, B) in span) = 2', '{ span: [1966/1969, 1966/1967] }')).toEqual([
      ['span 1966/1967', 'fails'],
    ]);
    expect(await others('count(contacts(A, B, channel = how)) = 1', '{ how: [leaked, secret] }')).toEqual([
      ['how secret', 'fails'],
    ]);
    expect(
      await others(
        'count(what) = 3',
        '{ what: ["contacts(A, B)", "instruments(A, B)", "contacts(A, B) in 1968"] }',
      ),
    ).toEqual([
      ['what instruments(A, B)', 'holds'],
      ['what contacts(A, B) in 1968', 'fails'],
    ]);
    const claim = await judged('visit before cut', '{ cut: [1969-01-01, 1968-01-01] }');
    expect(claim.aloud).toBe('“A visit” falls before 1 January 1969');
    expect(claim.parts[0]!.right!.text).toBe('1969-01-01');
  });

  it('changes one choice at a time where the combinations are too many', async () => {
    const years = Array.from({ length: 13 }, (_, i) => 1950 + i).join(', ');
    const test = 'count(contacts(A, B) from start-cut to end-cut) = least';
    const claim = await judged(test, `{ start-cut: [${years}], end-cut: [1971, 1970], least: [3, 2] }`);
    expect(claim.choices!.isWhole).toBe(false);
    expect(claim.choices!.others).toHaveLength(12 + 1 + 1);
    expect(claim.choices!.others.every(({ changed }) => changed.length === 1)).toBe(true);
  });
});
