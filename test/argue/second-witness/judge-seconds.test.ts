import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../../src/argue/judge-case.ts';
import { caseOf } from '../../case-of.ts';

/** The relation of A and B: bad in 1961 and 1962, good from 1963 on. */
const record = `
coverage:
  - { between: [A, B], period: 1900/2000 }
events:
  - { id: clash, date: 1961-01-01, by: A, to: B, type: "193", channel: public, title: Clash, evidence: "@one, p. 1" }
  - { id: talks, date: 1963-01-01, by: [A, B], type: "057", channel: public, title: Talks, evidence: "@one, p. 2" }
  - { id: visit, date: 1963-01-01, by: [A, B], type: "057", channel: public, title: Visit, evidence: "@two, p. 2" }
  - { id: maybe, date: 1965-06-01, by: A, to: B, type: "057", channel: public, title: Perhaps, evidence: ["@one, p. 3", { source: two, says: denies, locator: p. 3 }] }
dataSets:
  - { id: un-votes, title: Roll calls, source: one }
  - { id: pacts, title: Alliances, format: cow-alliances }
  - { id: feuds, title: Rivalries, format: tss-rivalries }
measured:
${[
  'un-votes, measure: agreement, of: A, with: B, year: 1961, value: 0.2, n: 12',
  'un-votes, measure: agreement, of: A, with: B, year: 1962, value: 0.6, n: 8',
  'un-votes, measure: agreement, of: A, with: B, year: 1963, value: 0.4, n: 30',
  'un-votes, measure: agreement, of: A, with: B, year: 1964, n: 0, why: the session of 1964 took no roll call',
  'un-votes, measure: agreement, of: A, with: B, year: 1969, value: 0.3725, n: 51',
  'un-votes, measure: agreement, of: A, with: B, year: 1971, value: 0.403, n: 67',
  'un-votes, measure: agreement, of: A, with: B, year: 1973, value: 0.85, n: 60',
  'un-votes, measure: agreement, of: A, with: B, year: 1974, value: 0.5, n: 51',
  'un-votes, measure: agreement, of: A, with: C, year: 1971, value: 0.9, n: 60',
  'un-votes, measure: agreement, variant: voeten, of: A, with: B, year: 1971, value: 0.5, n: 60',
  'un-votes, measure: agreement, variant: voeten, of: A, with: B, year: 1973, value: 0.9, n: 60',
  'pacts, measure: sScore, of: A, with: B, year: 1961, value: 0.9, n: 4',
  'pacts, measure: sScore, of: A, with: C, year: 1961, value: 0.1, n: 7',
  'feuds, measure: rivals, of: A, with: B, year: 1961, value: 1',
  'feuds, measure: rivals, of: A, with: B, year: 1962, value: 1',
]
  .map((row) => `  - { set: ${row} }`)
  .join('\n')}
`;

const bad = 'mean(relation(A, B) from 1961 to 1963) < 0';

async function judged(test: string, second: string, more = '') {
  const both = `test: ${JSON.stringify(test)}, secondWitness: ${second}`;
  const claim = `claims:\n  - { id: x, says: x, by: "@one", ${both}${more} }`;
  return judgeCase(await caseOf(`${record}\n${claim}`)).claims[0]!;
}
const heard = async (test: string, second: string, more?: string) =>
  (await judged(test, `{ test: ${JSON.stringify(second)} }`, more)).secondWitness!;

describe('judgeCase(a claim with a second witness)', () => {
  it('sets the verdict of the data beside that of the case, and says how they stand', async () => {
    const stands = async (test: string, second: string) => {
      const { verdict, stands: how } = await heard(test, second);
      return [verdict, how];
    };
    const [yes, no] = ['exists(events(A, B) in 1961)', 'exists(events(A, B) in 1960)'];
    const [for61, against61] = ['agreement(A, B) in 1961 < 0.5', 'agreement(A, B) in 1961 > 0.5'];
    expect(await stands(yes, for61)).toEqual(['holds', 'agree']);
    expect(await stands(no, against61)).toEqual(['fails', 'agree']);
    expect(await stands(yes, against61)).toEqual(['fails', 'part']);
    expect(await stands(no, for61)).toEqual(['holds', 'part']);
    expect(await stands(yes, 'agreement(A, B) in 1964 < 0.5')).toEqual(['untestable', 'case-only']);
    expect(await stands('exists(events(A, C) in 1961)', for61)).toEqual(['holds', 'data-only']);
    // an open verdict decides nothing
    expect(await stands('exists(events(A, B) in 1965)', for61)).toEqual(['holds', 'data-only']);
    expect(await stands('exists(events(A, B) in 1965)', 'agreement(A, B) in 1964 < 0.5')).toEqual([
      'untestable',
      'neither',
    ]);
  });

  it('changes nothing else of the claim', async () => {
    const { secondWitness, ...beside } = await judged(bad, '"agreement(A, B) in 1961 < 0.5"');
    expect(secondWitness!.stands).toBe('part');
    const claim = `claims:\n  - { id: x, says: x, by: "@one", test: ${JSON.stringify(bad)} }`;
    const { claims } = judgeCase(await caseOf(`${record}\n${claim}`));
    expect(beside).toEqual(claims[0]);
  });

  it('says why the data do not answer', async () => {
    const { missing, differences } = await heard(bad, 'mean(agreement(A, B) from 1962 to 1964) < 0.5');
    const why = 'the session of 1964 took no roll call';
    expect(missing).toEqual([expect.stringContaining(why)]);
    expect(differences).toContainEqual({ is: 'gap', years: [1964], why });
  });

  it('asks both year by year, and says on which years they part', async () => {
    const { verdict, stands, years, partOn, decides } = await heard(
      'mean(relation(A, B) from 1961 to 1962) < 0',
      'mean(agreement(A, B) from 1961 to 1963) < 0.5',
    );
    expect([verdict, stands]).toEqual(['holds', 'agree']);
    expect(decides).toEqual({ case: [{ place: 0, speaks: 'for' }], data: [{ place: 0, speaks: 'for' }] });
    expect(years.case.map(({ year, speaks }) => [year, speaks])).toEqual([
      [1961, 'for'],
      [1962, 'for'],
    ]);
    expect(years.data.map(({ year, speaks, values, counts }) => [year, speaks, values, counts])).toEqual([
      [1961, 'for', [{ is: 'number', value: 0.2 }], [12]],
      [1962, 'against', [{ is: 'number', value: 0.6 }], [8]],
      [1963, 'for', [{ is: 'number', value: 0.4 }], [30]],
    ]);
    expect(partOn).toEqual([1962]);
  });

  it('parts on no year of which one side alone can be asked', async () => {
    const { stands, years, partOn, turnedOn } = await heard(
      'count(events(A, B) from 1961 to 1963) = 3',
      'mean(agreement(A, B) from 1961 to 1963) > 0.5',
    );
    expect(stands).toBe('part');
    expect([years.data.length, partOn, turnedOn]).toEqual([3, [], []]);
    const whole = await heard(bad.replace('<', '>'), 'change(agreement(A, B) from 1961 to 1963) < 0');
    expect([whole.verdict, whole.stands, whole.years.data, whole.partOn]).toEqual(['fails', 'part', [], []]);
  });

  it('asks the whole test of each year, and tells the comparisons that decide there', async () => {
    const good = 'mean(relation(A, B) from 1961 to 1962) > 0';
    const second =
      'not rivals(A, B) from 1961 to 1962 and lowest(agreement(A, B)) from 1961 to 1962 > 0.5 and lowest(agreement(A, B)) from 1963 to 1963 > 0.3';
    const { years, partOn, turnedOn, asks } = await heard(good, second);
    // 1962: 0.6 is above 0.5, and the two are rivals all the same; 1963 is asked of nothing else
    expect(years.data.map(({ year, place, speaks }) => [year, place, speaks])).toEqual([
      [1961, 0, 'against'],
      [1961, 1, 'against'],
      [1962, 0, 'against'],
      [1963, 2, 'for'],
    ]);
    expect([partOn, turnedOn]).toEqual([[], []]);
    expect(asks).toEqual([['feuds'], ['un-votes'], ['un-votes']]);
  });

  it('lets a year speak for nobody where the rest of the test cannot be asked of it', async () => {
    const { years } = await heard(
      bad,
      'mean(agreement(A, B) from 1961 to 1963) < 0.5 and change(agreement(A, B) from 1961 to 1963) > 0',
    );
    expect(years.data.map(({ year, speaks, values }) => [year, speaks, values])).toEqual([
      [1961, undefined, [{ is: 'number', value: 0.2 }]],
      [1962, 'against', [{ is: 'number', value: 0.6 }]],
      [1963, undefined, [{ is: 'number', value: 0.4 }]],
    ]);
  });

  it('lets 0 against 0 on no rows speak for nobody', async () => {
    const { years } = await heard(
      'mean(relation(A, B)) from 1959 to 1960 < lowest(relation(A, B)) from 1959 to 1960',
      'agreement(A, B) in 1961 < 0.5',
    );
    expect(years.case.map(({ year, speaks, counts }) => [year, speaks, counts])).toEqual([
      [1959, undefined, [0, 0]],
      [1960, undefined, [0, 0]],
    ]);
  });

  it('tells the years on which the two part as their verdicts do from those the other way round', async () => {
    const { verdict, stands, partOn, turnedOn } = await heard(
      'mean(relation(A, B) from 1961 to 1963) > 0',
      'mean(agreement(A, B)) from 1961 to 1963 < 0.35',
    );
    expect([verdict, stands, partOn, turnedOn]).toEqual(['fails', 'part', [1963], [1961]]);
  });

  it('names the comparisons that decide, turned round where a not stands before them', async () => {
    const { decides, years, parts } = await heard(
      'exists(events(A, B) in 1961) or exists(events(A, B) in 1960)',
      'agreement(A, B) in 1961 < 0.5 and not (agreement(A, B) in 1962 > 0.5 or rivals(A, B) in 1961)',
    );
    expect(parts.map(({ share }) => share.true)).toEqual([1, 1, 1]);
    expect(decides).toEqual({
      case: [{ place: 0, speaks: 'for' }],
      data: [
        { place: 1, speaks: 'against' },
        { place: 2, speaks: 'against' },
      ],
    });
    expect(years.data.map(({ year, place, values }) => [year, place, values])).toEqual([
      [1961, 2, [{ is: 'word', value: 'yes' }]],
      [1962, 1, [{ is: 'number', value: 0.6 }]],
    ]);
  });

  it('gives both values of a comparison of two, each with its n', async () => {
    const { years, sets } = await heard(
      bad,
      'sScore(A, B, data = pacts) in 1961 > sScore(A, C, data = pacts) in 1961',
    );
    expect(sets).toEqual([{ id: 'pacts', title: 'Alliances' }]);
    expect(years.data).toMatchObject([{ values: [{ value: 0.9 }, { value: 0.1 }], counts: [4, 7] }]);
  });

  it('tells what the two do not have in common, and no more', async () => {
    const of = async (test: string, second: string) => (await heard(test, second)).differences;
    expect(await of('relation(A, B) on 1961-06-01 < 0', 'agreement(A, B) in 1961 < 0.5')).toEqual([
      { is: 'days' },
      { is: 'counts', case: ['events'], data: ['votes'] },
    ]);
    expect(await of(bad, 'agreement(A, B) in 1961 < 0.5')).toEqual([
      { is: 'times', case: [1961, 1963], data: [1961, 1961] },
      { is: 'counts', case: ['events'], data: ['votes'] },
    ]);
    expect(
      await of('exists(events(A, B) in 1961)', 'rivals(A, B) in 1961 and exists(events(A, B) in 1961)'),
    ).toEqual([{ is: 'record' }, { is: 'counts', case: ['events'], data: ['rivalries'] }]);
  });

  it('takes a date that published data are asked of for its year, on either side', async () => {
    const { differences, years } = await heard(
      'agreement(A, B) on 1961-03-01 < 0.5',
      'rivals(A, B) on 1961-03-01',
    );
    expect(differences.map(({ is }) => is)).not.toContain('days');
    expect(years.data).toMatchObject([{ year: 1961, speaks: 'for' }]);
  });

  it('tells on how much the values rest, and whether chance alone could give the verdict', async () => {
    const close = await heard(bad, 'agreement(A, B) in 1971 > agreement(A, B) in 1969');
    expect([close.verdict, close.withinChance]).toEqual(['holds', true]);
    expect(close.parts[0]).toMatchObject({
      left: { n: { least: 67, most: 67 } },
      right: { n: { least: 51 } },
    });
    // 27 of 67 against 19 of 51
    expect(close.parts[0]!.exact!.p.median).toBeCloseTo(0.444, 2);
    const far = await heard(bad, 'agreement(A, B) in 1973 > agreement(A, B) in 1969');
    expect([far.verdict, far.withinChance, far.parts[0]!.exact!.below]).toEqual(['holds', undefined, 1]);
    // of a half that chance could make, where the other decides
    const both = 'agreement(A, B) in 1971 > agreement(A, B) in 1969 and agreement(A, B) in 1973 < 0.5';
    expect((await heard(bad, both)).withinChance).toBeUndefined();
    const { parts } = await heard(bad, 'mean(agreement(A, B) from 1961 to 1963) < 0.5');
    expect(parts[0]!.left!.n).toEqual({ least: 8, most: 30, years: 3 });
  });

  it('tests no two shares that are of one year, no whole number of votes, or count halves', async () => {
    const exactOf = async (second: string) => (await heard(bad, second)).parts[0]!.exact;
    expect(await exactOf('agreement(A, B) in 1973 > agreement(A, B) in 1971')).toBeDefined();
    expect(await exactOf('agreement(A, C) in 1971 > agreement(A, B) in 1971')).toBeUndefined();
    expect(await exactOf('agreement(A, B) in 1974 > agreement(A, B) in 1971')).toBeUndefined();
    const voeten = (year: number) => `agreement(A, B, variant = voeten) in ${year}`;
    expect(await exactOf(`${voeten(1973)} > ${voeten(1971)}`)).toBeUndefined();
  });

  it('takes the author’s values of the choices of the claim', async () => {
    const more = ', choices: { cut: [1961, 1962] }';
    const { claims } = judgeCase(
      await caseOf(
        `${record}\nclaims:\n  - { id: x, says: x, by: "@one", test: "exists(events(A, B) in cut)", secondWitness: "agreement(A, B) in cut < 0.5"${more} }`,
      ),
    );
    expect(claims[0]!.secondWitness).toMatchObject({ verdict: 'holds', stands: 'agree' });
    expect(claims[0]!.secondWitness!.aloud).toContain('1961');
  });
});
