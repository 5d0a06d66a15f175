import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { behindInWords } from '../../src/publish/words/row-words.ts';
import { caseOf } from '../case-of.ts';

const contact = (id: string, date: string, more = '') =>
  `  - { id: ${id}, date: ${date}, by: A, to: B, type: "042", title: ${id}, evidence: "@one", ${more} }`;

async function claimOf(test: string, rows: readonly string[]) {
  const record = await caseOf(`
coverage:
  - { between: [A, B], period: 1940/1990 }
events:
${rows.join('\n')}
claims:
  - { id: claim, says: x, by: "@one", test: ${JSON.stringify(test)} }
`);
  const report = judgeCase(record, { worlds: 20 });
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return report.claims[0]!;
}

const behind = async (test: string, rows: readonly string[]) =>
  behindInWords(await claimOf(test, rows)).replaceAll('\u00a0', ' ');

describe('rows behind a comparison', () => {
  const around = [
    contact('clash', '1969-03-02', 'tags: [other], domain: security'),
    contact('day-a', '1969-04-01', 'tags: [signal]'),
    contact('day-b', '1969-05-01', 'tags: [signal]'),
    contact('day-c', '1969-06-01', 'tags: [signal]'),
  ];

  it('does not count the act that only bounds a window', async () => {
    const text = await behind(
      'count(events(A, B, tag = signal) from clash to 1970) > count(events(A, B, tag = signal) from 1968 to clash)',
      around,
    );
    expect(text).toMatch(/^Behind it: 3 acts against 0 acts, p = /);
  });

  it('counts an act that is named where none are looked for', async () => {
    expect(await behind('exists(clash)', around)).toBe('Behind it: 1 act.');
    expect(await behind('clash before day-a', around)).toBe('Behind it: 1 act against 1 act.');
  });

  it('counts what is looked for and named once', async () => {
    expect(await behind('count(events(A, B) from day-a to 1970) = 3', around)).toBe('Behind it: 3 acts.');
  });

  it('counts none for a relation on the day of an act that is no part of it', async () => {
    expect(await behind('relation(A, B, domain = economic) on clash = 0', around)).toBe('Behind it: 0 rows.');
  });

  it.each(['mean', 'lowest', 'highest'])(
    '%s: counts the acts before the window that still weigh in it',
    async (summary) => {
      const claim = await claimOf(`${summary}(relation(A, B) in 1970) > 0`, around);
      expect(behindInWords(claim)).toContain('4');
      expect(claim.evidence.map(({ fact }) => fact)).toEqual(['clash', 'day-a', 'day-b', 'day-c', 'A–B']);
    },
  );

  it('mean: leaves out what is older than five half-lives', async () => {
    expect(await behind('mean(relation(A, B) in 1985) > 0', around)).toBe('Behind it: 0 rows.');
  });

  const several = [
    contact('nine', '1951-01-01', 'times: 9, channel: leaked'),
    contact('second', '1951-02-01', 'channel: secret'),
    contact('third', '1951-03-01', 'channel: secret'),
    contact('fourth', '1952-01-01', 'channel: leaked'),
    contact('fifth', '1952-02-01', 'channel: leaked'),
    contact('sixth', '1952-03-01', 'channel: secret'),
  ];

  it.each([
    [
      'share(contacts(A, B) in 1951, channel = leaked) > share(contacts(A, B) in 1952, channel = leaked)',
      '1 of 3 rows against 2 of 3 rows, p = .95 (.55 to .95) by Fisher’s exact test',
      // 9 of 11 against 2 of 3, and 1 of 3 against 2 of 3
      [0.5467, 0.95],
    ],
    [
      'count(events(A, B) in 1951) > count(events(A, B) in 1952)',
      '3 rows against 3 rows, p = .65 (.03 to .65) by the exact test of two rates',
      [0.02835, 0.65497],
    ],
  ])('%s: tests the acts that a row stands for as one and as so many', async (test, words, [low, high]) => {
    const claim = await claimOf(test, several);
    expect(claim.verdict).toBe('holds');
    expect(claim.parts[0]!.exact?.p.low).toBeCloseTo(low!, 3);
    expect(claim.parts[0]!.exact?.p.high).toBeCloseTo(high!, 3);
    expect(claim.parts[0]!.exact?.below).toBe(0);
    expect(claim.thin?.byChance).toEqual([0]);
    expect(claim.parts[0]!.left!.rows).toMatchObject({ several: true });
    expect(behindInWords(claim).replaceAll('\u00a0', ' ')).toBe(
      `Behind it: ${words}. Some of the rows stand for several acts each.`,
    );
  });

  it('tests what is at least so many up to any number', async () => {
    const rows = [
      contact('nine', '1951-01-01', 'times: 9..'),
      contact('ten', '1952-01-01'),
      contact('eleven', '1951-01-02'),
    ];
    const test = 'count(events(A, B) in 1951) > count(events(A, B) in 1952)';
    const { exact } = (await claimOf(test, rows)).parts[0]!;
    expect(exact!.p.low).toBeLessThan(1e-9);
    // two rows against one
    expect(exact!.p.high).toBeCloseTo(0.4991, 3);
  });

  it('has no exact test where a row of several acts is on both sides', async () => {
    const test = 'count(events(A, B) in 1951) > count(events(A, B, channel = leaked) in 1951)';
    expect((await claimOf(test, several)).parts[0]!.exact).toBeUndefined();
  });

  it('takes the exact test where the row of several acts is on neither side', async () => {
    const test =
      'count(contacts(A, B, channel = secret) in 1951) > count(contacts(A, B, channel = secret) in 1952)';
    const claim = await claimOf(test, several);
    expect(claim.parts[0]!.exact?.by).toBe('rates');
    expect(claim.parts[0]!.left!.rows).not.toHaveProperty('several');
  });

  it('leaves out of the exact test what both sides count where the windows are equally long', async () => {
    const test =
      'count(events(A, B, tag = signal) from 1969 to 1969-12-30) > count(events(A, B) from 1969-05-02 to 1970-04-30)';
    const [both] = (await claimOf(test, around)).parts;
    expect(both!.exact).toMatchObject({ by: 'rates', p: { median: 0.25 } });
  });

  it('takes no exact test of a sum that counts a row twice', async () => {
    const test =
      'count(events(A, B) in 1969) + count(events(A, B, tag = signal) in 1969) > count(events(A, B) in 1970)';
    expect((await claimOf(test, around)).parts[0]!.exact).toBeUndefined();
  });
});
