import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionWeighed } from '../../../src/argue/rivals/rivals-report.ts';
import { weighCase } from '../../../src/argue/rivals/weigh-case.ts';
import {
  kindInWords,
  noOddsInWords,
  soughtInWords,
  stateInWords,
  togetherInWords,
  turnInWords,
} from '../../../src/publish/words/rival-words.ts';
import { caseOf, readingOf } from '../../case-of.ts';

/** Acts that are in the record (`e1` …), of which one may be doubtful, named only, or denied. */
const record = `
events:
  - { id: e1, date: 1950-01-01, by: A, to: B, type: "040", title: First, evidence: "@one, p. 1" }
  - { id: e2, date: 1950-02-01, by: A, to: B, type: "040", title: Second, evidence: "@one, p. 2" }
  - { id: e3, date: 1950-03-01, by: A, to: B, type: "040", title: Third, evidence: "@one, p. 3; @two, p. 3, denies" }
  - { id: named, date: 1950-04-01, by: A, to: B, type: "040", title: Named, evidence: "@three" }
  - { id: denied, date: 1950-05-01, by: A, to: B, type: "040", title: Denied, evidence: "@two, p. 4, denies" }
  - { id: day, date: 1950-01-01, by: B, to: A, type: "040", title: The same day, evidence: "@one, p. 6" }
  - { id: later, date: 1960-05-01, by: B, to: A, type: "040", title: Later, channel: public, evidence: "@one, p. 5" }
coverage:
  - { between: [A, B], period: 1940/1970 }
`;
/** Never so: the record covers it, and there was none. */
const never = '"exists(events(A, B) in 1955)"';
/** Nothing is known of it: outside what the record covers. */
const unknown = '"exists(events(A, B) in 1980)"';

interface Row {
  readonly item: string;
  readonly h: string;
  readonly k: string;
  readonly more?: string;
}

async function weighed(prior: string, items: readonly Row[], extra = ''): Promise<QuestionWeighed> {
  const rows = items.map(
    ({ item, h, k, more = '' }) =>
      `  - { item: ${item}, expects: { h: ${h}, k: ${k} }, because: So., ${more} }`,
  );
  const yaml = `${record}
rivals:
  - { id: h, of: Why?, says: For this., prior: ${prior}, exhaustive: yes }
  - { id: k, of: Why?, says: For that., exhaustive: yes }
${rows.length > 0 ? `weighs:\n${rows.join('\n')}` : ''}${extra}`;
  return weighCase(await caseOf(yaml)).questions[0]!;
}

const posterior = async (prior: string, items: readonly Row[]): Promise<number> =>
  (await weighed(prior, items)).rivals[0]!.posterior!.value;

describe('weighCase(case), by hand', () => {
  it('takes priors as they are where nothing is weighed', async () => {
    const { rivals, odds } = await weighed('0.3', []);
    expect(rivals.map(({ posterior: p }) => p!.value)).toEqual([0.3, 0.7]);
    expect(odds!.first).toBe('k');
  });

  it('multiplies what is independent: .5 with 4:1 and 3:1 is 12/13', async () => {
    const items = [
      { item: 'e1', h: '0.8', k: '0.2' },
      { item: 'e2', h: '0.6', k: '0.2' },
    ];
    expect(await posterior('0.5', items)).toBeCloseTo(12 / 13, 12);
  });

  it('takes the complement of what is not so, and nothing of what is not known', async () => {
    expect(await posterior('0.5', [{ item: never, h: '0.8', k: '0.4' }])).toBeCloseTo(0.2 / 0.8, 12);
    expect(await posterior('0.5', [{ item: 'denied', h: '0.8', k: '0.4' }])).toBeCloseTo(0.2 / 0.8, 12);
    expect(await posterior('0.5', [{ item: unknown, h: '0.8', k: '0.4' }])).toBe(0.5);
  });

  it('takes what was sought and is not in the record as not found', async () => {
    const row = { item: unknown, h: '0.8', k: '0.4', more: 'soughtIn: [the archive of foreign policy]' };
    expect(await posterior('0.5', [row])).toBeCloseTo(0.2 / 0.8, 12);
  });

  it('takes no search in a source that nobody opened, and says so', async () => {
    const row = { item: unknown, h: '0.8', k: '0.4', more: 'soughtIn: [unopened]' };
    const source = '\nsources: [{ id: unopened, title: Minutes, seen: none }]';
    const { items, rivals } = await weighed('0.5', [row], source);
    expect(rivals[0]!.posterior!.value).toBe(0.5);
    expect(items[0]!.unsought).toEqual([{ where: 'unopened', why: 'nobody opened it' }]);
    expect(stateInWords(items[0]!)).toBe('not known (not sought in unopened: nobody opened it)');
    // one place that was looked into is enough
    const both = await weighed('0.5', [{ ...row, more: 'soughtIn: [unopened, the rolls]' }], source);
    expect(both.rivals[0]!.posterior!.value).toBeCloseTo(0.25, 12);
    expect(soughtInWords(both.items[0]!)).toBe('unopened (nobody opened it); the rolls');
  });

  it('takes what is unknown for more than silence not as not found', async () => {
    const row = { item: 'e1.date before day.date', h: '0.8', k: '0.4', more: 'soughtIn: [the archive]' };
    const { items, rivals } = await weighed('0.5', [row]);
    expect(items[0]!.share.unknown).toBe(1);
    expect(rivals[0]!.posterior!.value).toBe(0.5);
  });

  it('counts what nobody saw in half of the worlds, whichever way the test is put', async () => {
    const of = async (item: string, h: string, k: string) =>
      (await weighed('0.5', [{ item, h, k }])).items[0]!.share;
    const [so, not] = [
      await of('"exists(events(A, B) from 1950-04-01 to 1950-04-30)"', '0.8', '0.4'),
      await of('"not exists(events(A, B) from 1950-04-01 to 1950-04-30)"', '0.2', '0.6'),
    ];
    for (const half of [so.true, not.false]) expect(Math.abs(half - 0.5)).toBeLessThan(0.1);
    expect([so.false, not.true]).toEqual([0, 0]);
  });

  it('settles by what the record says how probable an item is, and by the rivals where it is silent', async () => {
    const { odds, items } = await weighed('0.5', [{ item: 'e3', h: '0.8', k: '0.4' }]);
    const [next] = odds!.next;
    expect(next!.probability).toBe(items[0]!.share.true);
    expect(next!.ifSo[0]).toBeCloseTo(2 / 3, 12);
    expect(next!.ifNot[0]).toBeCloseTo(0.25, 12);
  });

  it('adds up what was before and what each item moved, which is the odds where all worlds are alike', async () => {
    const alike = await weighed('0.2', [
      { item: 'e1', h: '0.8', k: '0.2' },
      { item: 'e2', h: '0.6', k: '0.3' },
    ]);
    const [h] = alike.rivals;
    expect(h!.posterior!.value).toBeCloseTo((0.2 * 0.48) / (0.2 * 0.48 + 0.8 * 0.06), 12);
    expect(alike.odds!.together[1]).toBeCloseTo(alike.odds!.against[1]!.value, 9);
    expect(togetherInWords(alike)).toBe(
      'With what was before (−6.0) they add up to +3.0 against k: the odds.',
    );
    const apart = await weighed('0.5', [{ item: 'e3', h: '0.8', k: '0.4' }]);
    const so = apart.items[0]!.share.true;
    const sum = 10 * (so * Math.log10(2) + (1 - so) * Math.log10(1 / 3));
    const first = apart.odds!.first === 'h' ? 1 : -1;
    expect(apart.odds!.together.find((each) => each !== 0)).toBeCloseTo(first * sum, 9);
    expect(togetherInWords(apart)).toContain('mean of logarithms');
  });

  it('shows an item that speaks against one of three rivals on the square of the others', async () => {
    const yaml = `${record}
rivals:
  - { id: h, of: Why?, says: One. }
  - { id: k, of: Why?, says: Two. }
  - { id: m, of: Why?, says: Three. }
weighs:
  - { item: e1, expects: { h: 0.02, k: 0.6, m: 0.6 }, because: So. }
  - { item: e2, expects: { h: 0.8/0.9, k: 0.2/0.99, m: 0.2/0.99 }, because: So. }`;
    const [of] = weighCase(await caseOf(yaml)).questions;
    expect(of!.items[0]!.square).toMatchObject({
      rival: 'h',
      isAgainst: true,
      kind: 'smoking gun',
      orElse: [],
    });
    expect(kindInWords(of!.items[0]!.square)).toBe('smoking gun against h');
    // at no corner of its ranges a hoop, but between two
    expect(of!.items[1]!.square!.orElse).toContain('hoop');
    expect(kindInWords(of!.items[1]!.square)).toBe(
      'not settled: straw in the wind, hoop or doubly decisive for h',
    );
  });

  it('gives no number of rivals that are unsound, and says why', async () => {
    const { record } = await readingOf(`
rivals:
  - { id: h, of: Why?, says: One., prior: 0.9 }
  - { id: k, of: Why?, says: Two., prior: 0.9 }`);
    const [of] = weighCase(record).questions;
    expect(of!.rivals.map(({ prior, posterior }) => [prior, posterior])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(noOddsInWords(of!)).toBe('It cannot be weighed: the priors of "Why?" add up to 1.8.');
  });

  it('tells a change that rounding would hide with as many digits as it needs', async () => {
    const close = await weighed('0.5', [
      { item: 'e1', h: '0.676', k: '0.675' },
      { item: 'e2', h: '0.5', k: '0.5' },
    ]);
    expect(turnInWords(close)).toContain('at 0.499 instead of 0.500');
    const level = await weighed('0.5', [{ item: 'e1', h: '0.6', k: '0.6' }]);
    expect(turnInWords(level)).toMatch(/^Any change would turn the order/);
  });

  it('takes no search in a source that the account does not believe', async () => {
    const row = `
weighs:
  - { item: ${unknown}, expects: { h: 0.8, k: 0.4 }, because: So., soughtIn: three }
accounts:
  - { id: without-three, says: Not the third., without: three }`;
    const yaml = `${record}
rivals:
  - { id: h, of: Why?, says: For this. }
  - { id: k, of: Why?, says: For that. }${row}`;
    const believed = async (account: string) =>
      weighCase(await caseOf(yaml), { account }).questions[0]!.rivals[0]!.posterior!.value;
    expect(await believed('all')).toBeCloseTo(0.25, 12);
    expect(await believed('without-three')).toBe(0.5);
  });

  it('takes the mean over the worlds of what is in doubt, not of the likelihoods', async () => {
    const { rivals, items } = await weighed('0.5', [{ item: 'e3', h: '0.8', k: '0.4' }]);
    const { true: so } = items[0]!.share;
    expect(so).toBeGreaterThan(0.4);
    expect(so).toBeLessThan(0.6);
    expect(rivals[0]!.posterior!.value).toBeCloseTo(so * (2 / 3) + (1 - so) * 0.25, 12);
  });

  it('counts what nobody saw in half of the worlds, and else not at all', async () => {
    const { rivals, items } = await weighed('0.5', [{ item: 'named', h: '0.8', k: '0.4' }]);
    const { true: so, false: not, unknown: none } = items[0]!.share;
    expect(items[0]!.isUnseen).toBe(true);
    expect(so).toBeGreaterThan(0.4);
    expect(so).toBeLessThan(0.6);
    expect([not, so + none]).toEqual([0, 1]);
    expect(rivals[0]!.posterior!.value).toBeCloseTo(so * (2 / 3) + none * 0.5, 12);
  });

  it('adds of the second of a group only what is given', async () => {
    const items = [
      { item: 'e1', h: '0.8', k: '0.2', more: 'group: g' },
      { item: 'e2', h: '0.8', k: '0.2', more: 'group: g, given: { h: 0.9, k: 0.9 }' },
    ];
    // P(second) = .2 under k cannot be if P(first) is .2 and P(second | first) is .9: .18 + rest .02
    expect(await posterior('0.5', items)).toBeCloseTo(0.8, 12);
  });

  it('gives the first of the question, its odds, what each item moved and what would turn the order', async () => {
    const { odds, items } = await weighed('0.5', [
      { item: 'e1', h: '0.8', k: '0.2' },
      { item: 'e2', h: '0.2', k: '0.4' },
    ]);
    expect(odds!.first).toBe('h');
    expect(odds!.against.map(({ value }) => Math.round(value * 100) / 100)).toEqual([0, 3.01]);
    const moved = items.map(({ decibels: [h, k] }) => Math.round((h! - k!) * 100) / 100);
    expect(moved).toEqual([6.02, -3.01]);
    // level where P(e1 | h) is .4, P(e1 | k) .4, P(e2 | h) .1, P(e2 | k) .8
    const level = odds!.turns.map(({ item, rival, to }) => [item, rival, Math.round(to * 1000) / 1000]);
    expect(level.sort()).toEqual([
      ['e1', 'h', 0.4],
      ['e1', 'k', 0.4],
      ['e2', 'h', 0.1],
      ['e2', 'k', 0.8],
    ]);
    expect(odds!.next).toEqual([]);
  });

  it('names what would tell most if it were settled', async () => {
    const { odds } = await weighed('0.5', [
      { item: 'e1', h: '0.6', k: '0.4' },
      { item: unknown, h: '0.9', k: '0.1' },
      { item: '"exists(events(B, C) in 1980)"', h: '0.6', k: '0.5' },
    ]);
    const [next, other] = odds!.next;
    expect(next!.item).toBe('exists(events(A, B) in 1980)');
    expect(next!.ifSo[0]).toBeCloseTo(0.54 / 0.58, 12);
    expect(next!.ifNot[0]).toBeCloseTo(0.06 / 0.42, 12);
    expect(next!.probability).toBeCloseTo(0.6 * 0.9 + 0.4 * 0.1, 12);
    expect(other!.bits).toBeLessThan(next!.bits);
  });

  it('counts of a group in decibels only what is so, and one more that is so adds what is given', async () => {
    const first = { item: 'denied', h: '3 dB', k: '0 dB', more: 'group: g' };
    const second = { item: 'e1', h: '10 dB', k: '0 dB', more: 'group: g, given: { h: 2 dB, k: 0 dB }' };
    const third = { item: 'e2', h: '10 dB', k: '0 dB', more: 'group: g, given: { h: 1 dB, k: 0 dB }' };
    const [two, three] = [
      await weighed('0.5', [first, second]),
      await weighed('0.5', [first, second, third]),
    ];
    expect(two.odds!.against[1]!.value).toBeCloseTo(10, 9);
    expect(three.odds!.against[1]!.value).toBeCloseTo(11, 9);
    const moved = three.items.map(({ decibels: [h, k] }) => Math.round((h! - k!) * 100) / 100);
    expect(moved).toEqual([0, 10, 1]);
    const all = await weighed('0.5', [{ ...first, item: 'later' }, second, third]);
    expect(all.odds!.against[1]!.value).toBeCloseTo(6, 9);
  });

  it('finds the least change between the ends too, where over worlds the lead goes and comes again', async () => {
    const rows = [{ item: 'e3', h: '0.5', k: '0.1' }];
    const { odds, items } = await weighed('0.5', rows);
    const so = items[0]!.share.true;
    // by hand: the smallest move of P(e3 | k) in tiny steps that puts k first
    const first = (k: number) => so * (0.5 / (0.5 + k)) + (1 - so) * (0.5 / (1.5 - k));
    let level = 0.1;
    while (first(level) >= 0.5 && level < 0.999) level += 0.0001;
    const turn = odds!.turns.find(({ rival }) => rival === 'k')!;
    expect(turn.to).toBeCloseTo(level, 3);
  });

  it('moves a likelihood of a group no further than goes with the others', async () => {
    const { odds } = await weighed('0.5', [
      { item: 'denied', h: '0.5', k: '0.5', more: 'group: g' },
      { item: 'e1', h: '0.4', k: '0.3', more: 'group: g, given: { h: 0.4, k: 0.3 }' },
    ]);
    // k is level where P(e1 | not denied) is .4: alone .35, or given .2
    expect(odds!.turns.map(({ rival, field, to }) => [rival, field, Math.round(to * 1000) / 1000])).toEqual(
      expect.arrayContaining([
        ['k', 'expects', 0.35],
        ['k', 'given', 0.2],
      ]),
    );
    for (const { field, to } of odds!.turns) if (field === 'given') expect(to).toBeLessThanOrEqual(0.8);
  });

  it('tells where no rival could have led to what was found', async () => {
    const { odds, rivals } = await weighed('0.5', [{ item: 'e1', h: 'impossible', k: 'impossible' }]);
    expect(odds).toBeUndefined();
    expect(rivals[0]!.posterior).toBeUndefined();
  });

  it('asks what a rival supposes: the order of days, and whether they knew', async () => {
    const yaml = `${record}
rivals:
  - { id: h, of: Why?, says: For this., supposes: { act: e1, after: later } }
  - { id: k, of: Why?, says: For that., supposes: { act: later, after: e1 } }`;
    const { hoops } = weighCase(await caseOf(yaml)).questions[0]!;
    expect(
      hoops.map(({ rival, test, share }) => [rival, test, share.true, share.false, share.unknown]),
    ).toEqual([
      ['h', 'later.date before e1.date', 0, 1, 0],
      ['h', 'knewBefore(A, later, e1)', 0, 1, 0],
      ['k', 'e1.date before later.date', 1, 0, 0],
      ['k', 'knewBefore(B, e1, later)', 1, 0, 0],
    ]);
  });
});

const numbers = new URL('../../../../shared/refs/process_tracing.json', import.meta.url);
const isThere = existsSync(numbers);
const skipped = isThere ? '' : ' (skipped: ../shared is absent)';
const examples: readonly Record<string, never>[] = isThere
  ? JSON.parse(readFileSync(numbers, 'utf8')).examples
  : [];
const example = (id: string) => examples.find((each) => (each.id as unknown) === id) as unknown as never;

describe('weighCase(case), numbers of others', () => {
  it('a test of 99 % on 1 % is even (Humphreys & Jacobs 2023, 5.1.1)', async () => {
    expect(await posterior('0.01', [{ item: 'e1', h: '0.99', k: '0.01' }])).toBeCloseTo(0.5, 12);
  });

  it('a smoking gun of .4 and .05 makes .5 .889 where found, .387 where not (figure 5.3)', async () => {
    expect(await posterior('0.5', [{ item: 'e1', h: '0.4', k: '0.05' }])).toBeCloseTo(0.888888888889, 10);
    expect(await posterior('0.5', [{ item: never, h: '0.4', k: '0.05' }])).toBeCloseTo(0.387096774194, 10);
  });

  it('adds decibels: −20 + 9 + 13 + 5 are 7.25, odds of 5.3 to 1', async () => {
    const { rivals, odds } = await weighed('0.01', [
      { item: 'e1', h: '9.208187539523752 dB', k: '0 dB' },
      { item: 'e2', h: '12.552725051033061 dB', k: '0 dB' },
      { item: 'later', h: '5.440680443502757 dB', k: '0 dB' },
    ]);
    expect(rivals[0]!.posterior!.value).toBeCloseTo(0.841346153846, 10);
    expect(odds!.against[1]!.value).toBeCloseTo(7.245241088084, 10);
  });

  it.skipIf(!isThere)(`has the posteriors of every Van Evera test${skipped}`, async () => {
    type Case = { prior: number; posterior_if_present: number; posterior_if_absent: number };
    const tests = examples.filter((each) => (each.kind as unknown) === 'Van Evera test');
    expect(tests.length).toBeGreaterThan(1);
    for (const test of tests as unknown as {
      p_K_given_H: number;
      p_K_given_notH: number;
      cases: Case[];
    }[])
      for (const each of test.cases) {
        const row = (item: string) => [{ item, h: String(test.p_K_given_H), k: String(test.p_K_given_notH) }];
        expect(await posterior(String(each.prior), row('e1'))).toBeCloseTo(each.posterior_if_present, 10);
        expect(await posterior(String(each.prior), row(never))).toBeCloseTo(each.posterior_if_absent, 10);
      }
  });

  it.skipIf(!isThere).each(['designlibrary-cor0', 'designlibrary-cor-0.32'])(
    `weighs the two correlated clues of %s${skipped}`,
    async (id) => {
      type Joint = Record<'00' | '01' | '10' | '11', number>;
      const { joint_given_H: joint, posterior_joint: after } = example(id) as {
        joint_given_H: Joint;
        posterior_joint: Joint;
      };
      const given = `given: { h: ${joint['11'] / 0.8}, k: impossible }`;
      for (const [states, wanted] of Object.entries(after)) {
        const rows = [
          { item: states[0] === '1' ? 'e1' : never, h: '0.8', k: '0.2', more: 'group: g' },
          {
            item: states[1] === '1' ? 'e2' : '"exists(events(A, B) in 1956)"',
            h: '0.3',
            k: 'impossible',
            more: `group: g, ${given}`,
          },
        ];
        expect(await posterior('0.5', rows)).toBeCloseTo(wanted, 9);
      }
    },
  );
});

const likelihood = fc.integer({ min: 1, max: 99 }).map((n) => String(n / 100));
const rows = fc.uniqueArray(
  fc.record({
    item: fc.constantFrom('e1', 'e2', 'e3', 'named', 'denied', 'later', never, unknown),
    h: fc.oneof(likelihood, fc.constantFrom('likely', 'unlikely', '0.1/0.3', 'almost-certain')),
    k: fc.oneof(likelihood, fc.constantFrom('likely', 'even', '0.2/0.7', 'very-unlikely')),
  }),
  { minLength: 1, maxLength: 5, selector: ({ item }) => item },
);

describe('weighCase(case), whatever is weighed', () => {
  // three items that all speak for one are a problem of their own; it is not asked for here
  const quiet = async (prior: string, items: readonly Row[]) => {
    try {
      return await weighed(prior, items);
    } catch {
      return undefined;
    }
  };

  it('does not depend on the order of the items', async () => {
    const orders = fc.tuple(rows, fc.infiniteStream(fc.nat())).map(([items, chance]) => {
      const keys = new Map(items.map((item) => [item, chance.next().value]));
      return [items, [...items].sort((a, b) => keys.get(a)! - keys.get(b)!)] as const;
    });
    await fc.assert(
      fc.asyncProperty(orders, async ([items, other]) => {
        const [one, two] = [await quiet('0.2/0.6', items), await quiet('0.2/0.6', other)];
        const facts = (of: QuestionWeighed | undefined) => ({
          rivals: of?.rivals.map(({ posterior: p }) => [p!.value, p!.low, p!.high].map(rounded)),
          moved: Object.fromEntries(of?.items.map(({ key, decibels }) => [key, decibels.map(rounded)]) ?? []),
          turns: of?.odds?.turns.map(({ item, rival, to }) => `${item} ${rival} ${to.toFixed(6)}`).sort(),
          next: of?.odds?.next.map(({ item, bits }) => `${item} ${bits.toFixed(6)}`).sort(),
        });
        expect(facts(one)).toEqual(facts(two));
      }),
      { numRuns: 40 },
    );
  });

  it('believes a rival more the more it led one to expect what is so, and less what is not', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(), likelihood, likelihood, async (items, which, a, b) => {
        const i = which % items.length;
        const [low, high] = [a, b].sort((x, y) => Number(x) - Number(y));
        const at = (h: string) => quiet('0.4', items.with(i, { ...items[i]!, h }));
        const [less, more] = [await at(low!), await at(high!)];
        if (!less || !more) return;
        const change = more.rivals[0]!.posterior!.value - less.rivals[0]!.posterior!.value;
        const { share } = more.items[i]!;
        if (share.false === 0) expect(change).toBeGreaterThanOrEqual(-1e-12);
        if (share.true === 0) expect(change).toBeLessThanOrEqual(1e-12);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the posterior within its interval, and the rivals adding up to 1', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (items) => {
        const of = await quiet('0.2/0.6', items);
        if (!of) return;
        const values = of.rivals.map(({ posterior: p }) => p!);
        expect(values.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 12);
        for (const { low, value, high } of values) {
          expect(low).toBeLessThanOrEqual(value + 0.02);
          expect(high).toBeGreaterThanOrEqual(value - 0.02);
        }
      }),
      { numRuns: 30 },
    );
  });
});

const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;
