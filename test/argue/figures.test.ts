import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/argue/check-claims.ts';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf, readingOf } from '../case-of.ts';

const figure = (
  id: string,
  date: string,
  value: string,
  more = 'what: trade, of: A, with: B, unit: crowns',
) => `  - { id: ${id}, ${more}, date: "${date}", value: ${value}, evidence: "@one, p. 1" }`;
const trade = [
  figure('t50', '1950', '100'),
  figure('t51', '1951', '150'),
  figure('t53', '1953', '200/300'),
  figure('m53', '1953-04', '20'),
  figure('t54', '1954', '120', 'what: trade, of: B, with: A, unit: crowns'),
  figure('aid', '1951', '50', 'what: aid, of: A, with: B, unit: crowns'),
  figure('grain', '1951', '10', 'what: grain, of: A, with: B, unit: tons'),
];

async function claimsOn(figures: readonly string[], tests: readonly string[], more = '') {
  const claims = tests.map(
    (test, i) => `  - { id: c${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  const record = await caseOf(`figures:\n${figures.join('\n')}\n${more}\nclaims:\n${claims.join('\n')}`);
  const { claims: judged, problems } = judgeCase(record, { worlds: 200, alone: true });
  return { judged, problems: problems.map(({ message }) => message) };
}
async function verdictsOf(figures: readonly string[], tests: readonly string[], more = '') {
  const { judged, problems } = await claimsOn(figures, tests, more);
  expect(problems).toEqual([]);
  return Object.fromEntries(judged.map(({ test, verdict }) => [test, verdict]));
}
const reasonOf = async (figures: readonly string[], test: string, more = '') =>
  (await claimsOn(figures, [test], more)).judged[0]!.missing[0];

const ab = 'trade, of = A, with = B';

describe('figure(…)', () => {
  it('is the value of the row whose date holds the date asked about, the shorter time first', async () => {
    const holding = [
      'figure(t50) on 1950 = 100',
      'figure(t50) on 1950-06 = 100',
      `figure(${ab}) on 1951-02-03 = 150`,
      `figure(${ab}) on 1953-04-30 = 20`,
      `figure(${ab}) on 1953 >= 200`,
      'figure(trade, of = B) on 1954 = 120',
      `figure(${ab}) on 1951 / figure(${ab}) on 1950 = 1.5`,
      'figure(aid) on 1951 + figure(trade, of = A) on 1951 = 200',
      `change(figure(${ab})) from 1950 to 1951 = 50`,
      `change(figure(${ab}) from 1950 to 1951) = 50`,
      `highest(figure(${ab})) from 1950 to 1951 = 150`,
      `lowest(figure(${ab})) from 1950 to 1951 = 100`,
      't51.value = 150',
      't51.what = trade',
      't51.date within 1951',
      'first(figures(what = trade, of = A) from 1950 to 1951).value = 100',
    ];
    const verdicts = await verdictsOf(trade, holding);
    for (const test of holding) expect(verdicts[test], test).toBe('holds');
  });

  it('is unknown between two figures, and names those that are nearest', async () => {
    const test = `figure(${ab}) on 1952 > 0`;
    expect((await verdictsOf(trade, [test]))[test]).toBe('untestable');
    expect(await reasonOf(trade, test)).toBe(
      'no figure gives trade of A with B for 1952: the nearest are "t51" (1951) and "t53" (1953)',
    );
    expect(await reasonOf(trade, `figure(${ab}) on 1960 > 0`)).toContain('the nearest is "t53" (1953)');
    expect(await reasonOf(trade, `figure(${ab}) on 1950/1951 > 0`)).toContain('for 1950–1951');
    expect(await reasonOf(trade, 'figure(gold, of = A) on 1951 > 0')).toBe('no figure gives gold of A');
    expect(await reasonOf(trade, 'figure(t50) on 1951 > 0')).toContain('no figure gives "t50" for 1951');
    expect(await reasonOf(trade, `change(figure(${ab})) from 1953-05 to 1953-06 > 0`)).toBe(
      '"t53" is of both dates, so that no change is told',
    );
  });

  it('draws a value from the whole of its range, the same whatever else the record holds', async () => {
    const test = `figure(${ab}) on 1953 > 225`;
    const share = async (figures: readonly string[]) =>
      (await claimsOn(figures, [test])).judged[0]!.share.true;
    const shares = await Promise.all([
      share(trade),
      share([...trade].reverse()),
      share([trade[2]!, trade[0]!]),
    ]);
    expect(new Set(shares).size).toBe(1);
    expect(shares[0]).toBeGreaterThan(0.65);
    expect(shares[0]).toBeLessThan(0.85);
  });

  it('takes one of alternatives in a world, and knows only the bounds of what sources contradict', async () => {
    const two = (group: string) => [
      figure('x', '1950', '100', `what: trade, of: A, with: B, unit: crowns${group}`),
      figure('y', '1950', '200', `what: trade, of: A, with: B, unit: crowns${group}`),
    ];
    const tests = [`figure(${ab}) on 1950 > 150`, `figure(${ab}) on 1950 > 50`];
    const [over, any] = (await claimsOn(two(', alternatives: which'), tests)).judged;
    expect(over!.share.true).toBeGreaterThan(0.3);
    expect(over!.share.false).toBeGreaterThan(0.3);
    expect(any!.verdict).toBe('holds');
    const bounded = await verdictsOf(two(''), [...tests, `figure(${ab}) on 1950 > 200`]);
    expect(Object.values(bounded)).toEqual(['untestable', 'holds', 'fails']);
    expect(await reasonOf(two(''), tests[0]!)).toBe('"x" and "y" differ');
  });

  it('is of the year in which a doubtful date falls in a world', async () => {
    const about = [figure('about', '[1950,1951]', '100')];
    const { judged } = await claimsOn(about, [`figure(${ab}) on 1950 = 100`, 'figure(about) on 1949 = 100']);
    expect(judged[0]!.share.true).toBeGreaterThan(0.3);
    expect(judged[0]!.share.unknown).toBeGreaterThan(0.3);
    expect(judged[1]!.share.unknown).toBe(1);
  });

  it('is unknown while a row of it is left out for a problem', async () => {
    const yaml = `figures:\n${trade[0]}\n${figure('lost', '1950-03', 'many')}\nclaims:\n  - { id: c, says: x, by: "@one", test: "figure(${ab}) on 1950 = 100" }\n  - { id: d, says: x, by: "@one", test: "figure(aid, of = A) on 1950 = 100" }\n  - { id: e, says: x, by: "@one", test: "figure(${ab}) on 1950-05 = 100" }`;
    const { record } = await readingOf(yaml);
    const [claim, other, apart] = judgeCase(record, { worlds: 10, alone: true }).claims;
    expect(claim!.verdict).toBe('untestable');
    expect(claim!.missing[0]).toContain('"lost" of figures is left out for a problem');
    expect(other!.missing[0]).toBe('no figure gives aid of A');
    expect(apart!.verdict).toBe('holds');
  });
});

describe('figures(…)', () => {
  it('adds up where its rows leave no day of the window out and are of no day twice', async () => {
    const holding = [
      'total(figures(what = trade, of = A, with = B) from 1950 to 1951, value) = 250',
      'count(figures(of = A) in 1951) = 3',
      'count(figures(what = trade) on 1953-04-02) = 2',
      'exists(figures(what = grain))',
    ];
    const verdicts = await verdictsOf(trade, holding);
    for (const test of holding) expect(verdicts[test], test).toBe('holds');
    const totalFrom = (window: string) =>
      `total(figures(what = trade, of = A, with = B) ${window}, value) > 0`;
    expect(await reasonOf(trade, totalFrom('from 1949 to 1951'))).toBe(
      'no figure gives trade of A with B for 1949',
    );
    expect(await reasonOf(trade, totalFrom('from 1951 to 1953'))).toBe(
      '"t53" and "m53" are of the same days',
    );
    expect(await reasonOf(trade, totalFrom('from 1950 to 1951-06'))).toBe(
      'the window holds a part only of the days of "t51"',
    );
    expect(await reasonOf(trade, totalFrom('in 1952'))).toBe('no figure lies in the window');
  });

  it('adds up single days, as loans are, as far as the record covers them', async () => {
    const loans = [
      figure('l1', '1950-02-14', '300', 'what: credit, of: A, with: B, unit: crowns'),
      figure('l2', '1954-10-12', '130', 'what: credit, of: A, with: B, unit: crowns'),
    ];
    const test = 'total(figures(what = credit, of = A, with = B) from 1950 to 1954, value) = 430';
    expect((await verdictsOf(loans, [test]))[test]).toBe('holds');
    const dealings = 'coverage: [{ between: [A, B], period: 1940/1990 }]';
    expect(await reasonOf(loans, test, dealings)).toContain('does not cover');
    const named = 'coverage: [{ between: [A, B], kind: figures, period: 1940/1990 }]';
    expect((await verdictsOf(loans, [test], named))[test]).toBe('holds');
  });

  it('total(figures) is the sum that a slow addition gives, for any values', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 6 }),
        async (values) => {
          const rows = values.map((value, i) => figure(`f${i}`, String(1950 + i), String(value)));
          let sum = 0;
          for (const value of values) sum += value;
          const test = `total(figures(what = trade, of = A, with = B) from 1950 to ${1949 + values.length}, value) = ${sum}`;
          expect((await verdictsOf(rows, [test]))[test]).toBe('holds');
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('units of figures', () => {
  const faultsOf = async (test: string, more = '') => {
    const record = await caseOf(
      `figures:\n${[...trade, more].filter(Boolean).join('\n')}\nclaims:\n  - { id: c, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
    );
    return checkClaims(record).problems.map(({ code, message }) => `${code} ${message}`);
  };
  const crowns = `figure(${ab}) on 1951`;

  it.each([
    `${crowns} > figure(grain) on 1951`,
    `${crowns} + figure(grain) on 1951 > 3`,
    't51.value > grain.value',
    `change(figure(${ab})) from 1950 to 1951 > figure(grain) on 1951`,
    'total(figures(what = trade), value) > total(figures(what = grain), value)',
    'first(figures(what = trade)).value - first(figures(what = grain)).value > 0',
    `not (figure(grain) on 1951 < ${crowns}) and t50.value > 1`,
    'any(figures(what = trade), it.value > grain.value)',
    'most(figures(what = trade), figure(it) on 1951 > grain.value)',
  ])('are held against each other: %s', async (test) => {
    const [fault] = await faultsOf(test);
    expect(fault).toMatch(/^claim-units .*"crowns"|claim-units .*"tons"/);
  });

  it('tell of both units, of their quotient, and of a ratio', async () => {
    expect(await faultsOf(`${crowns} > figure(grain) on 1951`)).toEqual([
      'claim-units `>` takes figures of one unit; here they are of "crowns" and of "tons"',
    ]);
    expect(await faultsOf(`${crowns} / figure(grain) on 1951 > ${crowns}`)).toEqual([
      'claim-units `>` takes figures of one unit; here they are of "crowns" per "tons" and of "crowns"',
    ]);
    expect(await faultsOf(`${crowns} / figure(aid) on 1951 > ${crowns}`)).toEqual([
      'claim-units `>` takes figures of one unit; here they are of no unit and of "crowns"',
    ]);
  });

  it.each([
    `${crowns} / figure(grain) on 1951 > 10`,
    'any(figures(what = trade), it.value > t50.value and it.value > 10)',
    `${crowns} / figure(grain) on 1951 > t50.value / grain.value`,
    `${crowns} > 100 and figure(grain) on 1951 > 1`,
    `2 * ${crowns} > figure(aid) on 1951`,
    'count(figures(of = A)) > 2',
  ])('let pass what is of one unit, or of none: %s', async (test) => {
    expect(await faultsOf(test)).toEqual([]);
  });

  it('are to be chosen where a figure has several, as is the row', async () => {
    const other = figure('pounds', '1952', '5', 'what: trade, of: A, with: B, unit: pounds');
    expect(await faultsOf(`figure(${ab}) on 1951 > 1`, other)).toEqual([
      'claim-figure which figure is meant is not told: there are "crowns" and "pounds"',
    ]);
    expect(await faultsOf(`figure(${ab}, unit = crowns) on 1951 > 1`, other)).toEqual([]);
    expect(await faultsOf('figure(trade) on 1951 > 1')).toEqual([
      'claim-figure which figure is meant is not told: there are trade of A with B, trade of B with A',
    ]);
  });

  it('say what to do with values over time', async () => {
    const [fault] = await faultsOf(`figure(${ab}) > 1`);
    expect(fault).toBe('claim-type `>` compares numbers; `figure(…)` gives the values of a figure over time');
  });
});
