import { describe, expect, it } from 'vitest';
import { argumentProblems } from '../../../src/argue/argument-problems.ts';
import { checkClaims } from '../../../src/argue/check-claims.ts';
import { judgeCase } from '../../../src/argue/judge-case.ts';
import { dataAsked } from '../../../src/argue/published/data-asked.ts';
import { partInWords } from '../../../src/publish/words/part-words.ts';
import { behindInWords } from '../../../src/publish/words/row-words.ts';
import { publishedIn } from '../../../src/report/published.ts';
import { caseOf, readingOf } from '../../case-of.ts';

const sets = `
dataSets:
  - { id: un-votes, title: Roll calls, source: one, version: "7" }
  - { id: rivalries, title: Rivalries, format: tss-rivalries }
  - { id: camps, title: Networks, format: signed-edges }
  - { id: pacts, title: Alliances, format: cow-alliances }
`;
const measured = [
  'un-votes, measure: agreement, of: A, with: B, year: 1951, value: 0.25, n: 12',
  'un-votes, measure: agreement, of: A, with: B, year: 1952, value: 0.5, n: 8',
  'un-votes, measure: agreement, of: B, with: A, year: 1953, value: 0.75, n: 3',
  'un-votes, measure: agreement, of: A, with: B, year: 1954, n: 0, why: no common votes',
  'un-votes, measure: agreement, variant: voeten, of: A, with: B, year: 1951, value: 0.4',
  'un-votes, measure: idealPoint, of: A, year: 1951, value: -1.5, low: -1.75, high: -1.25',
  'rivalries, measure: rivals, of: A, with: B, year: 1951, value: 1',
  'rivalries, measure: rivals, of: A, with: B, year: 1952, value: 1',
  'rivalries, measure: rivals, of: A, with: B, year: 1953, value: 0',
  'camps, measure: sameBloc, of: A, with: B, year: 1951, value: 0',
  'camps, measure: frustration, year: 1951, value: 4',
  'camps, measure: frustration, variant: three, year: 1951, value: 3',
  'camps, measure: sameBloc, variant: three, of: A, with: B, year: 1951, value: 1',
];
const rows = `measured:\n${measured.map((row) => `  - { set: ${row} }`).join('\n')}`;

async function judged(tests: readonly string[], record = sets + rows) {
  const claims = tests.map(
    (test, i) => `  - { id: c${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  const read = await caseOf(`${record}\nclaims:\n${claims.join('\n')}`);
  return { record: read, ...judgeCase(read, { worlds: 20 }) };
}

const verdicts = async (tests: readonly string[]) =>
  Object.fromEntries((await judged(tests)).claims.map(({ test, verdict }) => [test, verdict]));
const whyOf = async (test: string) => (await judged([test])).claims[0]!.missing[0];
const problemsOf = async (test: string, record?: string) =>
  (await judged([test], record)).problems.map(({ code, message, hint }) => `${code}: ${message}. ${hint}`);

describe('a measure of published data in a test', () => {
  it('is the value of its year, of a pair in either order, on any date of it', async () => {
    const tests = [
      'agreement(A, B) in 1951 = 0.25',
      'agreement(B, A) in 1951 = 0.25',
      'agreement(A, B, data = un-votes) on 1953-10-25 = 0.75',
      'agreement(A, B, variant = voeten) in 1951 = 0.4',
      'agreement(A, B, variant = simple) in 1951 = 0.25',
      'agreement(A, B) in 1952 - agreement(A, B) in 1951 = 0.25',
      'idealPoint(A, variant = binary) in 1951 = -1.5',
      'frustration() in 1951 = 4',
      'frustration(variant = three) in 1951 = 3',
      'sameBloc(A, B, data = camps, variant = three) in 1951',
      'rivals(A, B) in 1951',
      'rivals(B, A) on 1952-02-29',
      'not rivals(A, B) in 1953',
      'not sameBloc(A, B, data = camps) in 1951',
    ];
    expect(await verdicts(tests)).toEqual(Object.fromEntries(tests.map((test) => [test, 'holds'])));
  });

  it('is summed up over whole years, by hand: 0.25, 0.5, 0.75', async () => {
    const tests = [
      'mean(agreement(A, B)) from 1951 to 1953 = 0.5',
      'mean(agreement(A, B) from 1951 to 1953) = 0.5',
      'mean(agreement(A, B) in 1951/1953) = 0.5',
      'lowest(agreement(A, B)) from 1951 to 1953 = 0.25',
      'highest(agreement(A, B)) from 1951 to 1953 = 0.75',
      'change(agreement(A, B)) from 1951 to 1953 = 0.5',
      'trend(agreement(A, B)) from 1951 to 1953 = 0.25',
      'lowest(rivals(A, B)) from 1951 to 1952 = 1',
      'highest(rivals(A, B)) from 1951 to 1953 = 1',
      'lowest(rivals(A, B)) from 1951 to 1953 = 0',
      'rivals(A, B) from 1951 to 1952',
      'rivals(A, B) on 1951/1952',
    ];
    expect(await verdicts(tests)).toEqual(Object.fromEntries(tests.map((test) => [test, 'holds'])));
  });

  it('leaves out a year in which there was nothing to measure of anybody, and says so; alone it is unknown', async () => {
    const none = 'n: 0, why: no roll call in 1954, occasion: no }';
    const held = `${sets}${rows.replace('n: 0, why: no common votes }', none)}
  - { set: un-votes, measure: agreement, of: A, with: B, year: 1955, value: 0.25, n: 5 }
`;
    const tests = [
      'mean(agreement(A, B)) from 1951 to 1955 = 0.4375',
      'lowest(agreement(A, B)) from 1951 to 1954 = 0.25',
      'highest(agreement(A, B)) from 1951 to 1955 = 0.75',
      'change(agreement(A, B)) from 1951 to 1954 = 0.5',
      'change(agreement(A, B)) from 1954 to 1955 = 0',
      // over 1951, 1952, 1953 and 1955, whose mean is 1952.75: −0.0625 / 8.75
      'trend(agreement(A, B)) from 1951 to 1955 = 0 - 1 / 140',
      'agreement(A, B) in 1954 = 0.5',
      'mean(agreement(A, B)) in 1954 = 0.5',
    ];
    const { claims } = await judged(tests, held);
    expect(claims.map(({ verdict }) => verdict)).toEqual([
      ...['holds', 'holds', 'holds', 'holds', 'untestable', 'holds', 'untestable', 'untestable'],
    ]);
    expect(claims[0]!.parts[0]!.left!.leftOut).toEqual([{ year: 1954, why: 'no roll call in 1954' }]);
    expect(partInWords(claims[0]!.parts[0]!, 20)).toContain('1954 had no roll call and is left out');
    expect(claims[5]!.parts[0]!.left!.slope!.years).toBe(4);
    expect(claims[7]!.missing[0]).toContain('no roll call in 1954');
  });

  it('decides an extreme by the years with a value where these decide it', async () => {
    const of = (name: string) => `${name}(agreement(A, B)) from 1951 to 1954`;
    expect(
      await verdicts([
        `${of('lowest')} > 0.9`,
        `${of('lowest')} <= 0.25`,
        `${of('lowest')} < 0.2`,
        `${of('highest')} < 0.7`,
        `${of('highest')} <= 1`,
        `${of('highest')} > 0.8`,
        `${of('mean')} <= 1`,
        'lowest(rivals(A, B)) from 1951 to 1955 = 0',
      ]),
    ).toEqual({
      [`${of('lowest')} > 0.9`]: 'fails',
      [`${of('lowest')} <= 0.25`]: 'holds',
      [`${of('lowest')} < 0.2`]: 'untestable',
      [`${of('highest')} < 0.7`]: 'fails',
      [`${of('highest')} <= 1`]: 'holds',
      [`${of('highest')} > 0.8`]: 'untestable',
      [`${of('mean')} <= 1`]: 'untestable',
      'lowest(rivals(A, B)) from 1951 to 1955 = 0': 'holds',
    });
  });

  it('is compared at the digits that are more than rounding, and so is what the case itself reckons', async () => {
    const years = Array.from({ length: 40 }, (_, i) => 1951 + i);
    const [alike, turn] = [() => 0.7, (year: number) => [0.3, 0.1, 0.2][year % 3]!].map((valueIn, i) =>
      years.map(
        (year) =>
          `  - { set: un-votes, measure: agreement, variant: ${['simple', 'voeten'][i]}, of: A, with: B, year: ${year}, value: ${valueIn(year)} }\n`,
      ),
    );
    const held = `${sets}measured:\n${alike!.join('')}${turn!.join('')}figures:
  - { id: grant, what: aid, of: A, with: B, value: 0.1, unit: t, date: 1951, evidence: "@one" }
  - { id: loan, what: aid, of: A, with: B, value: 0.2, unit: t, date: 1952, evidence: "@one" }
`;
    const over = 'from 1951 to 1990';
    const other = 'agreement(A, B, variant = voeten)';
    const tests = [
      `mean(agreement(A, B)) ${over} >= lowest(agreement(A, B)) ${over}`,
      `mean(agreement(A, B)) ${over} <= highest(agreement(A, B)) ${over}`,
      `mean(agreement(A, B)) ${over} = 0.7`,
      `not mean(agreement(A, B)) ${over} != 0.7`,
      `not mean(agreement(A, B)) ${over} > 0.7`,
      `trend(agreement(A, B)) ${over} = 0`,
      `mean(${other}) from 1951 to 1989 = 0.2`,
      `${other} in 1953 * 3 = 0.9`,
      `${other} in 1952 - ${other} in 1951 = 0.1`,
      `${other} in 1951 + ${other} in 1952 + ${other} in 1953 - 0.6 = 0`,
      'total(figures(what = aid), value) = 0.3',
      'total(figures(what = aid), value) <= figure(grant) on 1951 * 3',
      // what differs in the twelfth digit differs
      `mean(agreement(A, B)) ${over} < 0.700000000001`,
      '123456789012345 < 123456789012346',
    ];
    const { claims } = await judged(tests, held);
    expect(claims.map(({ test, verdict }) => [test, verdict])).toEqual(tests.map((test) => [test, 'holds']));
  });

  it('is asked of a date that is reckoned from another', async () => {
    const held = `${sets}${rows}
events:
  - { id: visit, date: 1951-03-02, by: A, to: B, type: "042", title: x, evidence: "@one" }
  - { id: later, date: 1952, by: A, to: B, type: "042", title: x, evidence: "@one" }
`;
    const tests = [
      'agreement(A, B) on (visit + P1Y) = 0.5',
      'agreement(A, B) on (visit + P1Y2M3D) = 0.5',
      'agreement(A, B) on (1951 + P1Y) = 0.5',
      'agreement(A, B) in (1951 + P1Y) = 0.5',
      'agreement(A, B) in (1953 - P12M) = 0.5',
      'lowest(agreement(A, B)) from (1950 + P1Y) to (1952 + P1Y) = 0.25',
      'rivals(A, B) on (later - P1M)',
    ];
    const { claims, problems } = await judged(tests, held);
    expect(problems).toEqual([]);
    expect(claims.map(({ test, verdict }) => [test, verdict])).toEqual(tests.map((test) => [test, 'holds']));
  });

  it('has no value where the data have none, and says why', async () => {
    expect(await whyOf('agreement(A, B) in 1954 > 0')).toBe(
      'agreement (simple) of A and B in 1954 by "un-votes" has no value: no common votes',
    );
    expect(await whyOf('agreement(A, B) in 1955 > 0')).toBe(
      'the case holds no agreement (simple) of A and B in 1955 by "un-votes": run `quadrille data extract`',
    );
    expect(await whyOf('mean(agreement(A, B)) from 1951 to 1954 > 0')).toContain('no common votes');
    expect(await whyOf('mean(agreement(A, B)) from 1951-06 to 1953 > 0')).toBe(
      'published data are of whole years, and the time asked about is not: write `from 1951 to 1953`',
    );
    expect(await whyOf('agreement(A, B) in 1951-06 > 0')).toBe(
      'published data are of whole years, and the time asked about is not: write `in 1951` or `on DATE`',
    );
    expect(await whyOf('mean(agreement(A, B)) from 1951-07 to 1951-09 > 0')).toBe(
      'published data are of whole years, and the time asked about is not: write `from 1951 to 1951`',
    );
    expect((await judged(['mean(agreement(A, B)) from 1951 to 1951 = 0.25'])).claims[0]!.verdict).toBe(
      'holds',
    );
    expect(await whyOf('trend(agreement(A, B)) in 1951 > 0')).toBe('the window is too short for a trend');
    expect(await whyOf('change(agreement(A, B)) in 1951 > 0')).toBe('the window is too short for a change');
    expect(await whyOf('rivals(A, B) from 1951 to 1953')).toContain('not the same in 1953 as in 1951');
    expect(await whyOf('agreement(A, B) on 1951/1952 > 0')).toContain('not the same in 1952');
  });

  it('holds no two years together of which each has a scale of its own', async () => {
    const held = (variant: string) =>
      `${sets}measured:\n${[1951, 1952].map((year) => `  - { set: un-votes, measure: idealPoint, variant: ${variant}, of: A, year: ${year}, value: ${year - 1950} }\n`).join('')}`;
    const summed = (variant: string, name: string) =>
      `${name}(idealPoint(A, variant = ${variant})) from 1951 to 1952 > 0`;
    for (const variant of ['binary', 'ordinal'])
      for (const name of ['change', 'mean', 'trend', 'highest', 'lowest'])
        expect((await judged([summed(variant, name)], held(variant))).claims[0]!.missing[0]).toBe(
          `idealPoint (${variant}) puts each year on a scale of its own, so that years are not held together: take another variant or data set`,
        );
    const one = 'mean(idealPoint(A, variant = binary)) from 1951 to 1951 = 1';
    const tests = [one, summed('dynamic', 'change')];
    const { claims } = await judged(tests, held('binary') + held('dynamic').split('measured:\n')[1]);
    expect(claims.map(({ verdict }) => verdict)).toEqual(['holds', 'holds']);
  });

  it('knows a change from its first and its last year alone', async () => {
    const test = 'change(agreement(A, B)) from 1951 to 1953 = 0.5';
    const without = rows.replace(/.*1952, value: 0.5.*\n/, '');
    expect((await judged([test], sets + without)).claims[0]!.verdict).toBe('holds');
  });

  it('leaves a value that is given twice unknown', async () => {
    const { record } = await readingOf(`${sets}${rows}
  - { set: un-votes, measure: agreement, of: B, with: A, year: 1951, value: 0.3 }
claims:
  - { id: c, says: x, by: "@one", test: "agreement(A, B) in 1951 > 0" }`);
    const [claim] = judgeCase(record, { worlds: 20 }).claims;
    expect(claim!.verdict).toBe('untestable');
    expect(claim!.missing[0]).toBe(
      'the case gives agreement (simple) of A and B in 1951 by "un-votes" twice',
    );
  });

  it.each([
    [
      'rivals(A, B) in 1951',
      'rivals, of: A, with: B, year: 1951, value: 2',
      'value "2" cannot be what rivals came to',
    ],
    ['not rivals(A, B) in 1951', 'rivals, of: A, with: B, year: 1951, value: 0.5', '"0.5"'],
    ['rivals(A, B) in 1951', 'rivals, of: A, with: B, year: 1951, value: 1, why: x', '`why` says'],
    ['rivals(A, B) in 1951', 'rivals, of: A, with: B, year: 1951, value: 1, n: 0', 'n "0" cannot be'],
    [
      'rivals(A, B) in 1951',
      'rivals, of: A, with: B, year: 1951, value: 1, n: 1e300',
      'n "1e+300" cannot be',
    ],
    ['disputes(A, B) in 1951 < 0', 'disputes, of: A, with: B, year: 1951, value: -1', '"-1"'],
    ['agreement(A, B) in 1951 > 1', 'agreement, of: A, with: B, year: 1951, value: 7', '"7"'],
    [
      'agreement(A, B) in 1951 > 0',
      'agreement, of: A, with: B, year: 1951, value: 0.5, low: 0.4',
      'low "0.4" cannot be an end',
    ],
    [
      'agreement(A, B) in 1951 > 0',
      'agreement, of: A, with: B, year: 1951, value: 0.5, low: 0.6, high: 0.4',
      'low "0.6"',
    ],
    [
      'agreement(A, B) in 1951 > 0',
      'agreement, of: A, with: B, year: 1951, value: 0.5, low: 0.4, high: 4',
      'high "4"',
    ],
    [
      'agreement(A, B) in 1951 > 0',
      'agreement, of: A, with: B, year: 1951, low: 0.4, high: 0.6, why: x',
      'low "0.4"',
    ],
    ['idealPoint(A) in 1951 > 0', 'idealPoint, of: A, year: 1951, value: 100', '"100"'],
    ['kappa(A, B) in 1951 < 0', 'kappa, of: A, with: B, year: 1951, value: -5', '"-5"'],
  ])('leaves what cannot be unknown until it is mended: %s of %s', async (test, row, told) => {
    const { record, problems } = await readingOf(`
dataSets: [{ id: any-set, title: Any, format: table }]
measured: [{ set: any-set, measure: ${row} }]
claims: [{ id: c, says: x, by: "@one", test: ${JSON.stringify(test)} }]`);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining(told)]);
    const [claim] = judgeCase(record, { worlds: 20 }).claims;
    expect([claim!.verdict, claim!.missing[0]]).toEqual([
      'untestable',
      expect.stringMatching(/is unknown until its row is mended: .*/),
    ]);
    expect(publishedIn(record, { start: -7305, end: -6576 })[0]!.points[0]!.value).toBeNull();
  });

  it('asks no row of a measure that the format of its set cannot have', async () => {
    const { record, problems } = await readingOf(`${sets}${rows}
  - { set: rivalries, measure: agreement, of: A, with: B, year: 1951, value: 0.9 }
claims: [{ id: c, says: x, by: "@one", test: "agreement(A, B) in 1951 = 0.25" }]`);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'measured-format: "rivalries" has no agreement: it is of the format tss-rivalries',
    ]);
    expect(judgeCase(record, { worlds: 20 }).claims[0]!.verdict).toBe('holds');
  });

  it('keeps the bounds of a frustration that is not proved, which has no value', async () => {
    const { problems } = await readingOf(`${sets}
measured: [{ set: camps, measure: frustration, year: 1951, low: 3, high: 5, n: 40, why: not proved }]`);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('leaves sameBloc without a data set to the case’s own record', async () => {
    const { claims } = await judged(['sameBloc(A, B) on 1951']);
    expect(claims[0]!.missing[0]).not.toContain('data extract');
  });

  it('shows the values as evidence, with n, interval, variant, set and version', async () => {
    const { claims } = await judged([
      'agreement(A, B) in 1951 < agreement(A, B) in 1952',
      'idealPoint(A, variant = binary) in 1951 < 0',
      'rivals(A, B) in 1951',
    ]);
    const [votes, point, rivals] = claims.map(({ evidence }) => evidence);
    expect(votes).toEqual([
      {
        fact: 'un-votes agreement simple A B',
        table: 'measured',
        title: 'agreement (simple) of A and B, un-votes, version 7: 1951 0.25 (n = 12); 1952 0.5 (n = 8)',
        status: 'single',
        date: '1951 to 1952',
        share: 1,
        sources: [{ source: 'one', says: 'affirms', confidence: 1, seen: true }],
      },
    ]);
    expect(point!.map(({ title }) => title)).toEqual([
      'idealPoint (binary) of A, un-votes, version 7: −1.5 (−1.75 to −1.25)',
    ]);
    expect(rivals!.map(({ title }) => title)).toEqual(['rivals (any) of A and B, rivalries: yes']);
  });

  it('has no rows behind it, and is not asserted where the data leave it open', async () => {
    const [known, open] = (await judged(['agreement(A, B) in 1951 < 0.3', 'agreement(A, B) in 1954 < 0.3']))
      .claims;
    expect(known!.parts.map(({ left, rows }) => [left?.rows, rows])).toEqual([[undefined, undefined]]);
    expect(behindInWords(known!)).toBe('Behind it: published data alone, and no row of the record.');
    expect([open!.verdict, open!.asserted]).toEqual(['untestable', false]);
  });

  it('is read aloud', async () => {
    const { claims } = await judged([
      'agreement(A, B) in 1951 = 0.25',
      'mean(agreement(A, B, data = un-votes, variant = voeten)) from 1951 to 1953 > 0.5',
      'rivals(A, B) in 1951 and not sameBloc(A, B, data = camps) in 1951',
      'lowest(rivals(A, B)) from 1951 to 1952 = 1',
    ]);
    expect(claims.map(({ aloud }) => aloud)).toEqual([
      'the agreement of Arcadia and Boeotia in votes in 1951 is 0.25',
      'the mean of the agreement of Arcadia and Boeotia in votes (voeten) by un-votes from 1951 to 1953 is greater than 0.5',
      'Arcadia and Boeotia were rivals in 1951, and it is not the case that Arcadia stood on one side with Boeotia by camps in 1951',
      'the lowest point of whether Arcadia and Boeotia were rivals (1 or 0) from 1951 to 1952 is 1',
    ]);
  });
});

describe('check, of published data in a test', () => {
  it('tells which data set is not known, has not the measure, or has not been looked up', async () => {
    expect(await problemsOf('agreement(A, B, data = un-vote) in 1951 > 0')).toEqual([
      'claim-name: "un-vote" is not an id of this case. did you mean "un-votes" (Roll calls)?',
    ]);
    expect(await problemsOf('agreement(A, B, data = camps) in 1951 > 0')).toEqual([
      'claim-data: "camps" has no agreement: it is of the format signed-edges. write `data = un-votes`',
    ]);
    expect(await problemsOf('sScore(A, B) in 1951 > 0')).toEqual([
      'claim-data: several data sets of this case have sScore: un-votes and pacts. say which: `data = un-votes`',
    ]);
    const points = `${sets}  - { id: points, title: Ideal points, format: ideal-points }\n`;
    expect(await problemsOf('idealPoint(A) in 1951 > 0', points)).toEqual([
      'claim-data: several data sets of this case have idealPoint: un-votes and points. say which: `data = points`',
    ]);
    expect(await problemsOf('mean(agreement(A, B) in 1951) > 0')).toEqual([
      'claim-type: `mean` takes a series or values by the year; `agreement(…)` gives a number. say the years outside: `mean(…) from 1960 to 1971`',
    ]);
    expect(await problemsOf('capability(A) in 1951 > 0')).toEqual([
      'claim-data: no data set of this case has capability. add one of the format nmc to dataSets, then run `quadrille data extract`',
    ]);
    expect(await problemsOf('agreement(A, A) in 1951 > 0')).toEqual([
      'claim-data: `agreement` is of two actors, and both are A. name the other',
    ]);
    expect(await problemsOf('agreement(A, B) in 1951/1960 > 0')).toEqual([
      'claim-type: `>` compares numbers; `agreement(…)` gives values by the year. ask for one year (`in 1971`), or take mean(…), lowest(…), highest(…), change(…), trend(…) of it',
    ]);
    expect(await problemsOf('allied(A, B, variant = offence) in 1951')).toEqual([
      'claim-data: "offence" is no variant of allied in "pacts". did you mean "defence"?',
    ]);
  });

  it('tells of what sums up years and is asked of a day, in words that pass', async () => {
    const unhelped = async (test: string) => (await problemsOf(test)).map((each) => each.split('. ')[1]);
    expect(await problemsOf('mean(agreement(A, B)) on 1952-03-01 > 0')).toEqual([
      'claim-window: `mean` asks about a time, not a day, and published data are of whole years. write whole years: `in 1952`, or `from 1951 to 1952`',
    ]);
    expect(await problemsOf('mean(agreement(A, B)) in 1952 > 0')).toEqual([]);
    expect(await problemsOf('mean(agreement(A, B)) from 1951 to 1952 > 0')).toEqual([]);
    expect(await unhelped('trend(agreement(A, B)) on 1952-03-01 > 0')).toEqual([
      'write whole years, two or more: `from 1951 to 1952`',
    ]);
    expect(await problemsOf('trend(agreement(A, B)) from 1951 to 1952 > 0')).toEqual([]);
    expect(await unhelped('lowest(sameBloc(A, B, data = camps)) on 1951 = 0')).toEqual([
      'write whole years: `in 1951`, or `from 1950 to 1951`',
    ]);
    expect(await unhelped('mean(relation(A, B)) on 1952-03-01 > 0')).toEqual([
      'write `from DATE to DATE`, or `in DATE`',
    ]);
  });

  it('tells once of each data set what has yet to be looked up, and for whose tests', async () => {
    const lacking = async (claims: string, beside = '') => {
      const record = await caseOf(`${sets}${rows}\n${beside}claims:\n${claims}`);
      return argumentProblems(record).map(
        ({ code, file, line, message }) => `${file}:${line} ${code}: ${message}`,
      );
    };
    const claim = (id: string, test: string, more = '') =>
      `  - { id: ${id}, says: x, by: "@one", test: ${JSON.stringify(test)}${more} }\n`;
    const one = await lacking(claim('c', 'mean(agreement(A, B)) from 1951 to 1957 > 0'));
    expect(one).toEqual([
      expect.stringMatching(
        /:\d+ claim-data-missing: "un-votes" has yet to be looked up for the tests of "c": the case holds no agreement \(simple\) of A and B for 1955–1957$/,
      ),
    ]);
    const many = await lacking(
      claim('c', 'mean(agreement(B, A)) from cut to 1957 > 0', ', choices: { cut: [1953, 1950] }') +
        claim('d', 'agreement(A, B) in 1958 > 0 and kappa(A, B, data = un-votes) in 1953 > 0') +
        claim('e', 'true = true', ', secondWitness: "rivals(A, B) in 1960"').replace(
          'true = true',
          'agreement(A, B) in 1951 > 0',
        ) +
        claim('f', 'agreement(A, B) in 1959 > 0'),
      `rivals: [{ id: r, says: x, of: why }, { id: s, says: y, of: why }]
weighs: [{ id: w, item: "idealPoint(A) in 1955 < 0", expects: { r: likely, s: unlikely }, because: x }]
`,
    );
    expect(many.map((each) => each.replace(/^[^ ]* /, ''))).toEqual([
      'claim-data-missing: "un-votes" has yet to be looked up for the tests of "c" and 3 more: the case holds no agreement (simple) of A and B for 1950, 1955–1959, and lacks 2 more',
      'claim-data-missing: "rivalries" has yet to be looked up for the tests of "e": the case holds no rivals (any) of A and B for 1960',
    ]);
  });
});

describe('dataAsked(record)', () => {
  it('lists what tests, choices, second witnesses and items of evidence ask, with the years', async () => {
    const record = await caseOf(`${sets}
events:
  - { id: clash, date: 1952-03~, by: A, to: B, type: "190", title: x, evidence: "@one" }
claims:
  - { id: c, says: x, by: "@one", choices: { since: [1951, 1950] }, test: "mean(agreement(B, A)) from since to 1953 > 0" }
  - { id: d, says: x, by: "@one", test: "exists(clash)", secondWitness: { test: "rivals(A, B) on clash and agreement(A, B) in 1955 > 0" } }
  - { id: e, says: x, by: "@one", test: "frustration() in 1951 = 4" }
rivals:
  - { id: r, says: x, of: why }
  - { id: s, says: y, of: why }
weighs:
  - { id: w, item: "idealPoint(A, variant = dynamic) in 1951 < 0", expects: { r: likely, s: unlikely }, because: x }
`);
    expect(checkClaims(record).claims.map(({ row }) => row.id)).toEqual(['c', 'd', 'e']);
    expect(dataAsked(record)).toEqual([
      {
        ...{ set: 'un-votes', measure: 'agreement', variant: 'simple', actors: ['A', 'B'] },
        ...{ years: [1950, 1951, 1952, 1953, 1955], by: ['c', 'd'] },
      },
      {
        ...{ set: 'rivalries', measure: 'rivals', variant: 'any', actors: ['A', 'B'] },
        ...{ years: [1952], by: ['d'] },
      },
      {
        ...{ set: 'camps', measure: 'frustration', variant: 'index', actors: [] },
        ...{ years: [1951], by: ['e'] },
      },
      {
        ...{ set: 'un-votes', measure: 'idealPoint', variant: 'dynamic', actors: ['A'] },
        ...{ years: [1951], by: ['w'] },
      },
    ]);
  });
});

describe('a choice that the second witness alone uses', () => {
  it('is used', async () => {
    const record = await caseOf(`${sets}${rows}
claims:
  - { id: c, says: x, by: "@one", choices: { below: [0.5, 0.4], spare: [1, 2] }, test: "count(events()) >= 0", secondWitness: { test: "agreement(A, B) in 1951 < below" } }`);
    const told = checkClaims(record).problems.filter(({ code }) => code === 'choice-unused');
    expect(told.map(({ message }) => message)).toEqual([expect.stringContaining('spare')]);
  });
});
