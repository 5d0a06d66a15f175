import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { judgeJson } from '../../src/publish/judge-json.ts';
import { talkInVerdict, turnsOnTalk } from '../../src/publish/words/reading-words.ts';
import { caseOf } from '../case-of.ts';

const record = `
coverage: [{ between: [A, B, C], period: 1940/1990 }]
spells: [{ id: feud, kind: rivalry, between: [A, B], start: 1940, weight: 0, type: [spatial, positional], evidence: "@one" }]
events:
  - { id: t1, date: 1950-03-10, by: [A, B], type: "046", title: Talks, evidence: "@one" }
  - { id: t2, date: 1950-04-10, by: [A, B], type: "046", title: Talks, evidence: "@one" }
  - { id: t3, date: 1950-05-10, by: [A, C], type: "046", title: Talks, evidence: "@one" }
  - { id: aid, date: 1950-06-10, by: [A, C], type: "070", title: Aid, evidence: "@one" }
`;

async function judged(tests: readonly string[], more = '') {
  const claims = tests.map(
    (test, i) => `  - { id: c${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  const report = judgeCase(await caseOf(`${record}${more}claims:\n${claims.join('\n')}`), { worlds: 20 });
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return report;
}

const verdicts = async (test: string, more = '') =>
  (await judged([test], more)).claims[0]!.talk?.map(({ rule, verdict }) => [rule, verdict]);

describe('talkSittings', () => {
  it('judges a claim that compares two pairs under every rule of talk, and says where the order depends on it', async () => {
    const test = 'relation(A, B) on 1950-06-01 > relation(A, C) on 1950-06-01';
    const { claims } = await judged([test]);
    const claim = claims[0]!;
    expect(claim.verdict).toBe('fails');
    expect(claim.talk!.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ['adversaries-nothing', 'fails'],
      ['table', 'holds'],
      ['nothing', 'fails'],
    ]);
    expect(turnsOnTalk(claim)).toBe(true);
    expect(talkInVerdict(claim)).toBe(
      'It turns on how talk counts: holds with talk counting as in the table.',
    );
  });

  it('says nothing where the order is the same however talk counts', async () => {
    const { claims } = await judged(['relation(A, C) on 1950-07-01 > relation(B, C) on 1950-07-01']);
    expect(claims[0]!.talk).toHaveLength(3);
    expect(turnsOnTalk(claims[0]!)).toBe(false);
    expect(talkInVerdict(claims[0]!)).toBe('');
  });

  it.each([
    ['mean(relation(A, B)) in 1950 > mean(relation(A, B)) in 1951', false],
    ['relation(A, B) on 1951 > relation(B, A) on 1952', false],
    ['count(events(A, B)) > count(events(A, C))', false],
    ['mean(contact(A, B)) in 1950 > mean(contact(A, C)) in 1950', false],
    ['correlation(relation(A, B), relation(A, C)) from 1950 to 1951 < 0', true],
    ['onset(rapprochement(A, B)) before onset(rapprochement(A, C))', true],
    ['not peak(rupture(A, B)) within peak(rapprochement(B, C))', true],
    ['relation(A, B) on peak(rapprochement(A, C)) > 0', true],
    ['pivot(A, B, C) on 1950-07-01 = A', true],
    ['sameBloc(A, B) on 1950-07-01', true],
  ])('%s compares two pairs: %s', async (test, compares) => {
    expect((await verdicts(test)) !== undefined).toBe(compares);
  });

  it('asks also where only another choice of the claim sets the second pair beside the first', async () => {
    const claim = (than: string) =>
      `  - { id: c, says: x, by: "@one", choices: { than: ["5", "${than}"] }, test: "relation(A, B) on 1950-06-01 > than" }`;
    const talkOf = async (than: string) =>
      judgeCase(await caseOf(`${record}claims:\n${claim(than)}`), { worlds: 20 }).claims[0]!.talk;
    expect((await talkOf('relation(A, C) on 1950-06-01'))?.map(({ verdict }) => verdict)).toEqual([
      'fails',
      'holds',
      'fails',
    ]);
    expect(await talkOf('relation(A, B) on 1951')).toBeUndefined();
  });

  it('the rule of the verdict is that of the author, among the three', async () => {
    const { claims, reading } = await judged(
      ['relation(A, B) on 1950-06-01 > relation(A, C) on 1950-06-01'],
      'readings: { talk: table }\n',
    );
    expect(reading.talk).toBe('table');
    expect(claims[0]!.verdict).toBe('holds');
    expect(claims[0]!.talk!.find(({ rule }) => rule === 'table')!.share).toEqual(claims[0]!.share);
  });

  it('stands in the JSON of the claims that it concerns, and of no other', async () => {
    const report = await judged([
      'relation(A, B) on 1951 > relation(A, C) on 1951',
      'relation(A, B) on 1951 > 0',
    ]);
    const json = JSON.parse(JSON.stringify(judgeJson(report)));
    expect(json.claims.map((claim: { talk?: unknown[] }) => claim.talk?.length)).toEqual([3, undefined]);
  });
});
