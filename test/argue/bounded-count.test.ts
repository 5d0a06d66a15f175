import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { readingOf } from '../case-of.ts';

interface Act {
  readonly by?: string;
  readonly to?: string;
  readonly times?: string | undefined;
  readonly year?: number;
  readonly more?: string;
}

const act = (id: string, { by = 'A', to = 'B', times, year = 1950, more = '' }: Act): string =>
  `  - id: ${id}\n    date: ${year}-03-01\n    by: ${by}\n    to: ${to}\n    type: "040"\n    title: Act\n${times === undefined ? '' : `    times: ${times}\n`}${more}    evidence: "@one, p. 1"\n`;
/** A type that there is not: the row is left out. */
const broken = (id: string, of: Act): string => act(id, of).replace('"040"', 'nonesuch');
const covered = 'coverage:\n  - { between: [A, B], period: 1900/2000 }\n';

async function claimsOn(events: string, tests: readonly string[], coverage = covered) {
  const claims = tests.map(
    (test, i) => `  - { id: c${i}, says: S, by: "@one", test: ${JSON.stringify(test)} }\n`,
  );
  const rows = events === '' ? '' : `events:\n${events}`;
  const { record } = await readingOf(`${coverage}${rows}claims:\n${claims.join('')}`);
  return judgeCase(record).claims;
}
const verdictOf = async (events: string, test: string, coverage?: string) =>
  (await claimsOn(events, [test], coverage))[0]?.verdict;

describe('a count while rows are left out', () => {
  it.each([
    // found: 3 to 10 acts, drawn; a lost row of one act more
    ['count(events(A, B)) >= 5', '3/10', {}, 'likely'],
    ['count(events(A, B)) > 11', '3/10', {}, 'fails'],
    ['count(events(A, B)) >= 3', '3/10', {}, 'holds'],
    // what a lost row says of its number is as much as it may stand for
    ['count(events(A, B)) <= 5', '1', { times: '4' }, 'holds'],
    ['count(events(A, B)) > 5', '1', { times: '4' }, 'fails'],
    ['count(events(A, B)) > 5', '1', { times: '3/5' }, 'untestable'],
    ['count(events(A, B)) > 6', '1', { times: '3/5' }, 'fails'],
    ['count(events(A, B)) > 100', '1', { times: '6..' }, 'untestable'],
    ['count(events(A, B)) > 100', '1', { times: 'lots' }, 'untestable'],
    ['count(events(A, B)) > 100', '1', { more: '    tmes: 200\n' }, 'untestable'],
    ['count(events(A, B)) < 1', '1', { times: 'lots' }, 'fails'],
    ['2 * count(events(A, B)) > 4', '1', {}, 'fails'],
    ['count(events(A, B)) + count(events(A, C)) >= 1', '1', {}, 'holds'],
  ] as const)('%s, of %s and %o: %s', async (test, times, lost, verdict) => {
    expect(await verdictOf(act('first', { times }) + broken('second', lost), test)).toBe(verdict);
  });

  it.each([
    ['    note: Peace: again\n', 'fails'],
    ['    times: 3: 4\n', 'untestable'],
    ['    note: Peace: again\n    times: 3\n', 'fails'],
    ['    note: Peace: again\n    times: 3..\n', 'untestable'],
    ['    note: "Peace\n    times: 3..\n', 'untestable'],
    ['    note: Peace\n      times: 9\n', 'untestable'],
    ['   times: 9\n', 'untestable'],
  ])('tells a number that could not be read from one that is not written (%j: %s)', async (more, verdict) => {
    expect(await verdictOf(act('first', {}) + act('second', { more }), 'count(events(A, B)) > 4')).toBe(
      verdict,
    );
  });

  it('knows no more than without them: what is not covered stays so', async () => {
    const events = act('first', {});
    const test = 'count(events(by = A)) = 1';
    expect(await verdictOf(events, test)).toBe('untestable');
    expect(await verdictOf(events + broken('second', {}), test)).toBe('untestable');
  });

  const acts = fc.record({
    by: fc.constantFrom('A', 'B'),
    to: fc.constantFrom('B', 'C'),
    times: fc.constantFrom(undefined, '2', '2/5', '3..', 'unknown'),
    year: fc.constantFrom(1950, 1960),
  });
  const counted = fc.constantFrom(
    ...['events(A, B)', 'events(B, C)', 'events(by = A)', 'events(A, B) in 1950', 'events()'],
  );
  const comparisons = fc.tuple(
    counted,
    fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
    fc.integer({ min: 0, max: 9 }),
  );

  it('a broken row never makes known what was unknown, nor false what was true', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(acts, { maxLength: 3 }),
        acts,
        fc.array(comparisons, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(covered, '', 'coverage:\n  - { between: [B, C], period: 1955/2000 }\n'),
        async (rows, lost, asked, coverage) => {
          const tests = asked.map(([of, operator, limit]) => `count(${of}) ${operator} ${limit}`);
          const events = rows.map((row, i) => act(`act-${i}`, row)).join('');
          const before = await claimsOn(events, tests, coverage);
          const after = await claimsOn(events + broken('lost', lost), tests, coverage);
          for (const [i, { share }] of after.entries()) {
            expect(share.true).toBeLessThanOrEqual(before[i]!.share.true);
            expect(share.false).toBeLessThanOrEqual(before[i]!.share.false);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a count of what the record does not cover', () => {
  const six = act('first', { times: '6..' });
  it.each([
    ['count(events(A, B)) > 5', 'holds'],
    ['count(events(A, B)) = 8', 'untestable'],
    ['count(events(A, B)) = 5', 'fails'],
    ['count(events(A, B)) < 3', 'fails'],
    ['count(events(A, B)) < 8', 'untestable'],
    ['10 / count(events(A, B)) < 2', 'holds'],
    ['count(events(A, B)) + count(events(A, C)) > 5', 'holds'],
    ['count(events(A, B)) > count(events(A, C))', 'untestable'],
    ['count(events(A, C)) > 0', 'untestable'],
    ['1 / count(events(A, C)) > 0', 'untestable'],
  ])('is at least as many as were found (%s: %s)', async (test, verdict) => {
    expect(await verdictOf(six, test, 'coverage:\n  - { kind: votes, period: 1950 }\n')).toBe(verdict);
  });

  it('says what is lacking, and what was found', async () => {
    const [claim, none] = await claimsOn(
      six,
      ['count(events(A, B)) = 8', 'count(events(A, C)) > 0'],
      'coverage:\n  - { kind: votes, period: 1950 }\n',
    );
    expect(claim?.missing).toEqual(['the record does not cover A–B events']);
    expect(claim?.evidence.map(({ fact }) => fact)).toEqual(['first']);
    expect(claim?.parts[0]?.left?.median).toEqual({ is: 'number', value: 6, most: null });
    expect(none?.missing).toEqual(['the record does not cover A–C events']);
    expect(none?.parts[0]?.left?.median).toBeUndefined();
  });
});
