import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../src/simulate/compare-versions.ts';
import type { VersionsReport } from '../../src/simulate/versions-report.ts';
import { act, caseWith, versionOf } from './versions-of.ts';

const compare = async (one: string, other: string, options = {}): Promise<VersionsReport> =>
  compareVersions(await versionOf(one, 'a'), await versionOf(other, 'b'), options);
const two = 'id: two-acts, test: "count(events(A, B)) >= 2"';
const three = 'id: three-acts, test: "count(events(A, B)) >= 3"';

describe('compareVersions(older, newer)', () => {
  const older = caseWith([act('x', '1950'), act('y', '1951')], [two, three]);

  it('tells a verdict that changed, from what to what, in how many worlds', async () => {
    const { claims, asked, rows } = await compare(older, caseWith([act('x', '1950')], [two, three]));
    expect(asked).toBe(2);
    expect(claims).toEqual([
      {
        ...{ id: 'two-acts', says: 'S', group: '', becomes: 'verdict', isReworded: false },
        before: { verdict: 'holds', share: { true: 1, false: 0, unknown: 0 } },
        after: { verdict: 'fails', share: { true: 0, false: 1, unknown: 0 } },
        ...{ growth: -1, differs: 1, moves: [{ from: 'true', to: 'false', share: 1 }] },
      },
    ]);
    expect(rows).toEqual([
      { key: 'events y', table: 'events', id: 'y', title: 'y', change: 'removed', fields: [] },
    ]);
  });

  it('tells a share that moved under the same verdict, and adds no noise of its own', async () => {
    const doubted = (...ids: string[]) =>
      caseWith(
        [
          act('x', '1950'),
          ...ids.map((id) => act(id, '1951', 'evidence: "@one", confidence: very-unlikely')),
        ],
        [two, three],
      );
    const { claims, worlds } = await compare(doubted('y'), doubted('y', 'z'), { worlds: 400 });
    const [{ before, after, differs, moves, becomes }] = claims as [VersionsReport['claims'][number]];
    expect(becomes).toBe('moved');
    // a world in which it was so still has it: all that moves, moves one way
    expect(moves.map(({ from, to }) => [from, to])).toEqual([['false', 'true']]);
    expect(differs).toBeCloseTo(after!.share.true - before!.share.true, 12);
    expect(Math.abs(differs - 0.13 * 0.87)).toBeLessThan(3 * Math.sqrt((0.113 * 0.887) / worlds));
  });

  it('tells of a second witness that answers otherwise, and what it answers beside another verdict', async () => {
    const witnessed = (test: string, value: number) =>
      caseWith(
        [act('x', '1950')],
        [`id: c, test: ${JSON.stringify(test)}, secondWitness: "agreement(A, B) in 1951 > 0.5"`],
      ) +
      `\ndataSets:\n  - { id: un-votes, title: Roll calls }\nmeasured:\n  - { set: un-votes, measure: agreement, of: A, with: B, year: 1951, value: ${value}, n: 3 }\n`;
    const met = 'count(events(A, B)) >= 1';
    const [first] = (await compare(witnessed(met, 0.7), witnessed(met, 0.3))).claims;
    expect(first).toMatchObject({
      becomes: 'second',
      second: {
        before: { verdict: 'holds', stands: 'agree' },
        after: { verdict: 'fails', stands: 'part' },
      },
    });
    const [other] = (await compare(witnessed(met, 0.7), witnessed('count(events(A, B)) >= 2', 0.7))).claims;
    expect(other).toMatchObject({
      becomes: 'verdict',
      second: { before: { verdict: 'holds', stands: 'agree' }, after: { verdict: 'holds', stands: 'part' } },
    });
  });

  it('tells a claim in one alone, one whose test is worded otherwise, and one whose test is wrong in one', async () => {
    const { claims } = await compare(
      caseWith(
        [act('x', '1950')],
        [
          two,
          'id: gone, test: "x after 1949"',
          'id: new-word, test: "x after 1949"',
          'id: lost, test: "x after 1949"',
        ],
      ),
      caseWith(
        [act('x', '1950')],
        [
          two,
          'id: come, test: "x after 1951"',
          'id: new-word, test: "x after 1948"',
          'id: lost, test: "xx after 1949"',
        ],
      ),
    );
    expect(
      claims.map(({ id, becomes, isReworded, before, after }) => [
        id,
        becomes,
        isReworded,
        before?.verdict,
        after?.verdict,
      ]),
    ).toEqual([
      ['new-word', 'reworded', true, 'holds', 'holds'],
      ['gone', 'removed', false, 'holds', undefined],
      ['lost', 'unjudged', true, 'holds', undefined],
      ['come', 'added', false, undefined, 'fails'],
    ]);
  });

  it('opens the one claim that is asked for on both sides, changed or not', async () => {
    const { claims, asked } = await compare(older, older, { claim: 'three-acts' });
    expect(asked).toBe(1);
    expect(claims).toMatchObject([{ id: 'three-acts', becomes: 'alike', differs: 0 }]);
    expect(claims[0]!.parts!.before).toEqual(claims[0]!.parts!.after);
  });

  it('reads each version as its author reads it', async () => {
    const read = (standing: string) =>
      caseWith(
        [act('x', '1950')],
        ['id: warm, test: "relation(A, B) on 1960-01-01 > 0.01"'],
        `readings:\n  halfLife: [${standing}]\n`,
      );
    const { claims, rows } = await compare(read('P1Y'), read('P50Y'));
    expect(claims.map(({ id, before, after }) => [id, before!.verdict, after!.verdict])).toEqual([
      ['warm', 'fails', 'holds'],
    ]);
    expect(rows.map(({ key }) => key)).toEqual(['readings']);
  });

  it('takes an account of both versions, and throws on another', async () => {
    await expect(compare(older, older, { account: 'nobody' })).rejects.toThrow(
      /requires an account of both versions/,
    );
  });

  it('says that two cases share no claim by comparing none', async () => {
    const { asked, claims } = await compare(
      older,
      caseWith([act('x', '1950')], ['id: other, test: "x after 1949"']),
    );
    expect([asked, claims.map(({ becomes }) => becomes)]).toEqual([0, ['removed', 'removed', 'added']]);
  });
});

describe('compareVersions, whatever the two are', () => {
  const acts = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a1', 'a2', 'a3', 'a4'),
      date: fc.constantFrom('1950', '1951-03', '1950/1953', '1952-01-01'),
      more: fc.constantFrom(
        'evidence: "@one"',
        'evidence: "@one; @two"',
        'evidence: "@two", confidence: even',
      ),
    }),
    { selector: ({ id }) => id, minLength: 1 },
  );
  const claims = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('c1', 'c2', 'c3'),
      test: fc.constantFrom('count(events(A, B)) >= 2', 'a1 before 1952', 'any(events(A, B), it after 1951)'),
    }),
    { selector: ({ id }) => id, minLength: 1 },
  );
  const cases = fc.tuple(acts, claims).map(([events, tests]) =>
    caseWith(
      events.map(({ id, date, more }) => act(id, date, more)),
      tests.map(({ id, test }) => `id: ${id}, test: "${test}"`),
    ),
  );
  const options = { seed: 7, worlds: 40 };

  it('one against itself changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        expect(await compare(one, one, options)).toMatchObject({ claims: [], rows: [] });
      }),
      { numRuns: 30 },
    );
  });

  it('one against the other is the mirror of the other against the one', async () => {
    await fc.assert(
      fc.asyncProperty(cases, cases, async (one, other) => {
        const [there, back] = [await compare(one, other, options), await compare(other, one, options)];
        expect(told(back)).toEqual(told(mirrored(there)));
      }),
      { numRuns: 60 },
    );
  });
});

/** A report as the other way round would have it. */
function mirrored(report: VersionsReport): VersionsReport {
  const turned = { added: 'removed', removed: 'added' } as const;
  const turn = <W extends string>(word: W) =>
    (word in turned ? turned[word as keyof typeof turned] : word) as W;
  return {
    ...report,
    claims: report.claims.map(({ before, after, becomes, growth, moves, ...claim }) => ({
      ...claim,
      becomes: turn(becomes),
      growth: -growth,
      moves: moves.map(({ from, to, share }) => ({ from: to, to: from, share })),
      ...(after ? { before: after } : {}),
      ...(before ? { after: before } : {}),
    })),
    rows: report.rows.map(({ change, fields, ...row }) => ({
      ...row,
      change: turn(change),
      fields: fields.map(({ field, from, to }) => ({ field, from: to, to: from })),
    })),
  };
}

/** What is told, in whatever order. */
function told({ claims, rows }: VersionsReport) {
  const sorted = (all: readonly object[]) => all.map((each) => JSON.stringify(ordered(each))).sort();
  return { claims: sorted(claims), rows: sorted(rows) };
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(ordered).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? 0 : value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, ordered(each)])
      .sort(([a], [b]) => (a! < b! ? -1 : 1)),
  );
}
