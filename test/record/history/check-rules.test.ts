import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/base/calendar.ts';
import { checkRules, ruleProblems } from '../../../src/record/history/check-rules.ts';
import { lines, recordOf } from '../record-of.ts';

type Written = Readonly<Record<string, unknown>>;
const rule = { id: 'one-china', says: 'One China.', exclusive: { kind: 'recognition', of: ['PRC', 'ROC'] } };
const recognition = (
  id: string,
  by: string,
  of: string,
  start: string,
  end?: string,
  more: Written = {},
): Written => ({
  id,
  kind: 'recognition',
  by,
  of,
  start,
  ...(end ? { end } : {}),
  evidence: '@a',
  ...more,
});
const record = (rules: Written[], ...spells: Written[]) => recordOf({ rules, spells });
const violations = (...of: Parameters<typeof record>) =>
  checkRules(record(...of))[0]?.violations.map(
    ({ by, rows, from, to, certain }) =>
      `${by} ${rows.join(' ')} ${formatDay(from)} ${formatDay(to)}${certain ? '' : ' perhaps'}`,
  );

describe('checkRules', () => {
  const roc = recognition('fra-roc', 'FRA', 'ROC', '1945', '1964-02-10');
  const prc = recognition('fra-prc', 'FRA', 'PRC', '1964-01-27');

  it('checkRules(rule) is kept when nobody does both at once', () => {
    expect(checkRules(record([rule], roc, recognition('gbr-prc', 'GBR', 'PRC', '1950')))).toEqual([
      { id: 'one-china', says: 'One China.', kept: true, violations: [], leftOut: [] },
    ]);
    expect(violations([rule], roc, { ...prc, start: '1964-02-10' })).toEqual([]);
    expect(violations([rule], roc, recognition('fra-roc-2', 'FRA', 'ROC', '1950'))).toEqual([]);
  });

  it('checkRules(rule) finds who does both, with the days they certainly share', () => {
    expect(violations([rule], prc, roc)).toEqual(['FRA fra-prc fra-roc 1964-01-27 1964-02-10']);
    expect(violations([rule], prc, recognition('all-roc', 'FRA', 'ROC', '1945'))).toEqual([
      'FRA fra-prc all-roc 1964-01-27 1999-12-31',
    ]);
    expect(
      violations([rule], recognition('both', 'FRA', 'PRC', '1950', '1951', { of: ['ROC', 'PRC'] })),
    ).toEqual(['FRA both both 1950-12-31 1951-01-01']);
  });

  it('checkRules(doubtful dates) tells what is possible apart from what is certain', () => {
    const vague = { ...prc, start: '1964' };
    expect(violations([rule], vague, roc)).toEqual(['FRA fra-prc fra-roc 1964-01-01 1964-02-10 perhaps']);
    expect(checkRules(record([rule], vague, roc))[0]?.kept).toBe(true);
  });

  it('checkRules(start) holds the rule from its day on', () => {
    expect(violations([{ ...rule, start: '1964-02-01' }], prc, roc)).toEqual([
      'FRA fra-prc fra-roc 1964-02-01 1964-02-10',
    ]);
    expect(violations([{ ...rule, start: '1965' }], prc, roc)).toEqual([]);
  });

  it('checkRules(alternatives) never holds rows of one group together', () => {
    const either = { alternatives: 'which' };
    expect(violations([rule], { ...prc, ...either }, { ...roc, ...either })).toEqual([]);
  });

  it('checkRules(seat) reads the excluded as holders of one object', () => {
    const seat = (id: string, by: string, object: string, start: string, end?: string) =>
      recognition(id, by, '', start, end, { kind: 'seat', of: [], object });
    const oneSeat = { ...rule, exclusive: { kind: 'seat', of: ['PRC', 'ROC'] } };
    const un = [seat('roc-un', 'ROC', 'UN', '1945', '1972'), seat('prc-un', 'PRC', 'UN', '1971-10-25')];
    expect(violations([oneSeat], ...un)).toEqual(['UN prc-un roc-un 1971-10-25 1972-01-01']);
    expect(violations([oneSeat], un[0]!, seat('prc-who', 'PRC', 'WHO', '1950'))).toEqual([]);
  });

  it('checkRules(membership, relations) reads the excluded as objects or as other sides', () => {
    const member = (id: string, object: string) =>
      recognition(id, 'FRA', '', '1950', undefined, { kind: 'membership', of: [], object });
    const blocs = { ...rule, exclusive: { kind: 'membership', of: ['NATO', 'WTO'] } };
    expect(violations([blocs], member('a', 'WTO'), member('b', 'NATO'))).toEqual([
      'FRA b a 1950-12-31 1999-12-31',
    ]);
    const tie = (id: string, other: string) =>
      recognition(id, '', '', '1950', undefined, {
        kind: 'relations',
        by: [],
        of: [],
        between: [other, 'FRA'],
      });
    const ties = { ...rule, exclusive: { kind: 'relations', of: ['PRC', 'ROC'] } };
    expect(violations([ties], tie('a', 'PRC'), tie('b', 'ROC'))).toEqual(['FRA a b 1950-12-31 1999-12-31']);
  });

  it('checkRules(two recognisers of one state) is no violation', () => {
    expect(
      violations([rule], recognition('a', 'PRC', 'KOR', '1950'), recognition('b', 'ROC', 'KOR', '1950')),
    ).toEqual([]);
  });

  it('checkRules(believes) counts spells that a believed source affirms', () => {
    const of = record([rule], prc, { ...roc, evidence: '@b; @a, denies' });
    const kept = (source: string) => checkRules(of, (item) => item.source === source)[0]?.kept;
    expect(checkRules(of)[0]?.kept).toBe(false);
    expect(kept('a')).toBe(true);
    expect(kept('b')).toBe(true);
  });
});

describe('ruleProblems', () => {
  it('ruleProblems(reports) notes each broken rule with its violators', () => {
    const pair = (by: string) => [
      recognition(`${by}-p`, by, 'PRC', '1950-01-01'),
      recognition(`${by}-r`, by, 'ROC', '1950-01-01', '1950-02-01'),
    ];
    const of = record([rule], ...['A', 'B', 'C', 'D', 'E', 'F'].flatMap(pair));
    const problems = ruleProblems(of, checkRules(of));
    expect(problems.map((p) => p.severity)).toEqual(['note']);
    expect(lines(problems)).toEqual([
      'rules.yaml:102:16 rule-broken: rule "one-china" is broken: A on 1 January–1 February 1950, B on 1 January–1 February 1950, C on 1 January–1 February 1950, D on 1 January–1 February 1950, E on 1 January–1 February 1950 and 1 more | history breaks rules; where this one was kept, put the dates right',
    ]);
  });
});
