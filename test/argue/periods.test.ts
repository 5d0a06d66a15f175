import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/argue/check-claims.ts';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { formatDay } from '../../src/base/calendar.ts';
import { behindInWords } from '../../src/publish/words/row-words.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { reportPeriods } from '../../src/report/report-periods.ts';
import { caseOf, readingOf } from '../case-of.ts';

const act = (id: string, date: string, type: string) =>
  `  - { id: ${id}, date: "${date}", by: A, to: B, type: "${type}", weight: ${type === '057' ? 9 : -9}, title: x, evidence: "@one" }`;
/** Good acts of 1950, bad ones of 1960: the relation rises from 1 March 1950 and falls from 1 March 1960. */
const acts = `coverage: [{ between: [A, B], period: 1940/1990 }]
events:
${act('good', '1950-03-01', '057')}
${act('better', '1950-04-01', '057')}
${act('bad', '1960-03-01', '190')}
${act('worse', '1960-04-01', '190')}`;
const divided = `periods:
  - { id: ours, title: Ours, by: "@one, p. 3", of: [A, B], cuts: [{ at: 1950-03-11, name: Alliance }, { at: 1960, name: The split }] }
  - { id: theirs, by: "@two", of: [B, A], cuts: [{ at: 1950-03-21 }, { at: good + P20D }, { at: 1975-01-01, name: Talks }] }
  - { id: a-theme, by: "@two", of: a theme, cuts: [{ at: 1955, name: Doubt }] }`;

async function judged(tests: readonly string[], periods = divided) {
  const claims = tests.map(
    (test, i) => `  - { id: c${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  const record = await caseOf(`${acts}\n${periods}\nclaims:\n${claims.join('\n')}`);
  const report = judgeCase(record, { worlds: 100, alone: true });
  return { report, record };
}

describe('a periodisation of a part of the time', () => {
  // theirs says nothing of what follows 1958
  const partly = divided.replace('of: [B, A], cuts', 'of: [B, A], period: 1940/1958, cuts');

  it('is compared over the days that both divide, and of the others nothing is known', async () => {
    const { report, record } = await judged(
      [
        'periodAgreement(ours, theirs) in 1949/1955 > 0.9',
        'periodAgreement(ours, theirs) > 0.9',
        'periodAgreement(ours, theirs) in 1949/1970 > 0',
      ],
      partly,
    );
    expect(report.claims.map(({ verdict }) => verdict)).toEqual(['holds', 'holds', 'untestable']);
    expect(report.claims[2]!.missing).toEqual(['"theirs" does not divide all of the days asked about']);
    const [compared] = reportPeriods(record, { worlds: 20, reading: defaultReading(record) }).comparisons;
    const { start, end } = compared!.over!;
    expect([formatDay(start), formatDay(end)]).toEqual(['1940-01-01', '1958-12-31']);
    // over the whole period the cuts of 1960 and 1975 part the two
    const whole = reportPeriods((await judged([], divided)).record, {
      worlds: 20,
      reading: defaultReading(record),
    }).comparisons[0]!;
    expect(whole.over).toBeUndefined();
    expect(whole.rand!.value.median).toBeLessThan(compared!.rand!.value.median);
  });

  it('is not compared with one of other days', async () => {
    const apart = partly.replace('of: [A, B], cuts', 'of: [A, B], period: 1959/1970, cuts');
    const { report, record } = await judged(['periodAgreement(ours, theirs) > 0'], apart);
    expect(report.claims[0]!.verdict).toBe('untestable');
    const [compared] = reportPeriods(record, { worlds: 20, reading: defaultReading(record) }).comparisons;
    expect(compared).toEqual({ a: 'ours', b: 'theirs', of: ['A', 'B'], why: 'no day is divided by both' });
  });

  it('notes a cut outside of it', async () => {
    const { problems } = await readingOf(`${acts}\n${partly}`);
    expect(problems.map(({ message }) => message)).toContain(
      '"theirs" cuts on 1 January 1975, outside the time that it divides (1940–1958)',
    );
  });
});

describe('periodisations in tests', () => {
  it('a verdict on divisions alone says that no row of the record is behind it', async () => {
    const { report } = await judged(['periodAgreement(ours, theirs) > 0', 'good before 1955']);
    expect(report.claims.map((claim) => behindInWords(claim).replaceAll('\u00a0', ' '))).toEqual([
      'Behind it: scholars’ divisions alone, and no row of the record.',
      'Behind it: 1 act.',
    ]);
  });

  it('cutAt(…), cutDistance(…) and periodAgreement(…) tell when a scholar cut, how near to a turn, how far two agree', async () => {
    const holding = [
      'cutAt(ours, Alliance) within 1950-03',
      'cutAt(ours, "The split") within 1960',
      'cutAt(ours, 1960) after cutAt(ours, Alliance)',
      'cutAt(ours, 1950-03-11) = 1950-03-11',
      'cutDistance(ours, Alliance, A, B) from 1940 to 1990 = P10D',
      'cutDistance(ours, "The split", A, B) from 1940 to 1990 <= P1Y',
      'cutDistance(theirs, Talks, A, B) from 1940 to 1990 > P14Y',
      'periodAgreement(ours, ours) = 1',
      'periodAgreement(ours, theirs) < 1',
      'periodAgreement(ours, theirs) in 1949/1955 > 0.9',
    ];
    const { report } = await judged(holding);
    expect(report.problems).toEqual([]);
    for (const { test, verdict } of report.claims) expect(verdict, test).toBe('holds');
  });

  it('cutDistance(…) measures no cut that lies beside what is covered', async () => {
    const beside = divided.replace(
      '{ at: 1955, name: Doubt }',
      '{ at: 1935-01-01, name: Early }, { at: 1955, name: Doubt }',
    );
    const { report } = await judged(
      [
        'cutDistance(ours, Alliance, A, B) from 1940 to 1990 = P10D',
        'cutDistance(a-theme, Early, A, B) from 1940 to 1990 > P1Y',
        'cutDistance(ours, Alliance, A, C) < P1Y',
      ],
      beside,
    );
    expect(report.claims.map(({ verdict }) => verdict)).toEqual(['holds', 'untestable', 'untestable']);
    expect(report.claims[1]!.missing).toEqual([
      'the cut Early of "a-theme" lies where the record does not cover what passed between A and B',
    ]);
  });

  it('name the divisions that made a verdict, with the works in which they are made', async () => {
    const { report } = await judged(['periodAgreement(ours, theirs) < 1']);
    const divisions = report.claims[0]!.evidence.filter(({ table }) => table === 'periods');
    expect(
      divisions.map(({ fact, status, date, sources }) => [fact, status, date, sources[0]?.source]),
    ).toEqual([
      ['ours', 'single', 'cuts at 11 March 1950 and 1960', 'one'],
      ['theirs', 'named', expect.stringMatching(/^cuts at 21 March 1950, .* and 1 January 1975$/), 'two'],
    ]);
  });

  it('are unknown where the record does not reach, or nothing turns, and say why', async () => {
    const { report } = await judged([
      'cutDistance(ours, Alliance, A, B) <= P1Y',
      'cutDistance(ours, Alliance, A, B) in 1970/1975 <= P1Y',
      'periodAgreement(ours, theirs) in 1965/1970 > 0.5',
    ]);
    expect(report.claims.map(({ verdict }) => verdict)).toEqual(['untestable', 'untestable', 'untestable']);
    expect(report.claims.map(({ missing }) => missing[0])).toEqual([
      'the record does not cover A–B events before 1940 and after 1990',
      'the relation of A and B does not turn in the window',
      'neither periodisation divides the window',
    ]);
  });

  it('belong to their authors, whoever is believed', async () => {
    const { report } = await judged(['cutAt(theirs, Talks) = 1975-01-01']);
    // no fact is among what made it
    expect(report.claims[0]!.evidence.map(({ fact, table }) => [fact, table])).toEqual([
      ['theirs', 'periods'],
    ]);
    const { record } = await caseOf(
      `${acts}\n${divided}\naccounts: [{ id: only, says: One alone., sources: [one] }]\nclaims: [{ id: c, says: x, by: "@one", test: "cutAt(theirs, Talks) = 1975-01-01" }]`,
    ).then((record) => ({ record }));
    const [claim] = judgeCase(record, { worlds: 10 }).claims;
    expect(claim!.accounts.every(({ verdict }) => verdict === 'holds')).toBe(true);
  });

  it.each([
    ['cutAt(ours, Alliances) before 1960', '"Alliances" is not a cut of "ours"', 'did you mean "Alliance"?'],
    ['cutAt(ours, 1961) before 1960', '"1961" is not a cut of "ours"', 'expected one of Alliance, The split'],
    ['cutAt(our, Alliance) before 1960', '"our" is not an id of this case', 'did you mean "ours" (Ours)?'],
    [
      'cutAt(A, Alliance) before 1960',
      '`cutAt` takes a periodisation; `A` is an actor',
      'expected a periodisation',
    ],
  ])('%s is a problem of the test', async (test, message, hint) => {
    const record = await caseOf(
      `${acts}\n${divided}\nclaims: [{ id: c, says: x, by: "@one", test: '${test}' }]`,
    );
    expect(checkClaims(record).problems.map((p) => [p.message, p.hint])).toEqual([[message, hint]]);
  });

  it('a row that is left out for a problem makes a claim that names it untestable', async () => {
    const { record } = await readingOf(
      `${acts}\nperiods:\n  - { id: ours, by: "@one", of: [A, B], cutz: [{ at: 1950, name: Alliance }] }\nclaims: [{ id: c, says: x, by: "@one", test: "cutAt(ours, Alliance) before 1960" }]`,
    );
    const [claim] = judgeCase(record, { worlds: 10, alone: true }).claims;
    expect(claim!.verdict).toBe('untestable');
    expect(claim!.missing[0]).toContain('"ours" of periods');
  });
});

describe('reportPeriods', () => {
  it('reportPeriods(record) holds cuts to turns, and two periodisations of one pair to each other', async () => {
    const { record } = await judged(['1 = 1']);
    const report = reportPeriods(record, { reading: defaultReading(record), worlds: 60, seed: 2 });
    const [ours, theirs, theme] = report.periodisations;
    expect(ours!.cuts[0]).toMatchObject({ name: 'Alliance', toTurn: { median: 10, low: 10, high: 10 } });
    expect(ours!.cuts[1]!.toTurn!.high).toBeLessThanOrEqual(306);
    expect(theirs!.cuts.map(({ toTurn }) => toTurn?.median)).toEqual([20, 20, 5419]);
    expect(ours!.toTurns!.asGood).toBeLessThan(0.05);
    expect(ours!.toTurns!.atRandom).toBeGreaterThan(ours!.toTurns!.value.high);
    expect(theme!.why).toBe('it is of no pair of actors');
    expect(report.comparisons.map(({ a, b }) => [a, b])).toEqual([['ours', 'theirs']]);
    const [{ distance, worst, windowDiff, rand }] = report.comparisons as never as [
      (typeof report.comparisons)[0],
    ];
    expect(distance!.value.low).toBe(10);
    expect(worst!.low).toBeGreaterThan(5000);
    expect(windowDiff!.value.median).toBeGreaterThan(0);
    expect(rand!.value.high).toBeLessThan(1);
    expect(reportPeriods(record, { reading: defaultReading(record), worlds: 60, seed: 2 })).toEqual(report);
  });

  it('reportPeriods(record) draws cuts at random where distances have a value, in every world', async () => {
    const cuts = ['1964-12', '1965-01', '1965-02', '1965-03'].map((at) => `{ at: ${at} }`).join(', ');
    const record = await caseOf(
      `coverage: [{ between: [A, B], period: 1960/1969 }]
events:
${act('good', '1965-01-10', '057')}
${act('better', '1965-01-20', '057')}
periods: [{ id: near, by: "@one", of: [A, B], cuts: [${cuts}] }]`,
    );
    const [near] = reportPeriods(record, { reading: defaultReading(record), worlds: 400 }).periodisations;
    // one turn in the middle of ten years: four cuts on any of their days lie two and a half years away on the average
    expect(near!.toTurns!.asGood).toBe(0);
    expect(Math.abs(near!.toTurns!.atRandom - 913)).toBeLessThan(80);
  });

  it('reportPeriods(record) says the same of two periodisations in whatever order they are written', async () => {
    const of = async (first: string, second: string) => {
      const rows: Record<string, string> = {
        ours: '{ id: ours, by: "@one", of: [A, B], cuts: [{ at: 1950 }, { at: 1960 }] }',
        theirs: '{ id: theirs, by: "@two", of: [A, B], cuts: [{ at: 1951 }] }',
      };
      const record = await caseOf(`${acts}\nperiods: [${rows[first]}, ${rows[second]}]`);
      const [{ a, b, ...rest }] = reportPeriods(record, { reading: defaultReading(record), worlds: 200 })
        .comparisons as never as [Record<string, unknown>];
      return rest;
    };
    expect(await of('theirs', 'ours')).toEqual(await of('ours', 'theirs'));
  });

  it('reportPeriods(record) says of a pair without turns, or beyond the record, that there is nothing to hold it to', async () => {
    const record = await caseOf(
      `${acts}\nperiods:\n  - { id: other, by: "@one", of: [A, C], cuts: [{ at: 1950 }] }\n  - { id: late, by: "@one", of: [A, B], cuts: [{ at: 1995 }, { at: 1900-01-01 }] }`,
    );
    const { periodisations } = reportPeriods(record, { reading: defaultReading(record), worlds: 5 });
    expect(periodisations.map(({ why }) => why)).toEqual([
      'the record does not cover the dealings of the two',
      'no cut lies where the record covers the two',
    ]);
    expect(periodisations[1]!.cuts.map(({ toTurn }) => toTurn)).toEqual([undefined, undefined]);
  });
});
