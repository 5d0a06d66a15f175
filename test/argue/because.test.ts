import { describe, expect, it } from 'vitest';
import { judgedIn, verdictIn } from './verdicts-of.ts';

const record = `
events:
  - { id: spark, date: 1950, by: A, to: B, type: "190", title: The spark, evidence: "@one" }
  - { id: fire, date: 1951, by: B, to: A, type: "190", title: The fire, causes: spark, evidence: "@one" }
  - { id: smoke, date: 1952, by: A, to: C, type: "042", title: The smoke, causes: [fire, peace], evidence: "@one" }
  - { id: rain, date: 1953, by: C, to: A, type: "042", title: The rain, evidence: "@one" }
  - { id: doubted, date: 1951, by: B, type: "042", title: In doubt, causes: spark, evidence: "@one; @two, denies" }
  - { id: late, date: 1954, by: B, type: "042", title: Late, causes: doubted, evidence: "@one" }
spells:
  - { id: peace, kind: relations, between: [A, B], start: 1950, evidence: "@one" }
`;

describe('because(row, cause)', () => {
  it.each([
    ['because(fire, spark)', 'holds'],
    ['because(smoke, spark)', 'holds'],
    ['because(smoke, peace)', 'holds'],
    // silence is no denial
    ['because(rain, spark)', 'untestable'],
    ['not because(rain, spark)', 'untestable'],
    ['because(fire, peace)', 'untestable'],
    // what came after it is no cause of it
    ['because(spark, fire)', 'fails'],
    ['because(rain, late)', 'fails'],
    ['because(fire, fire)', 'untestable'],
    // through a row of which it is doubtful whether it was
    ['because(late, spark)', 'untestable'],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictIn(record, test)).toBe(verdict);
  });

  it('is read aloud, and says what is not stated', async () => {
    const [one, two] = await judgedIn(record, 'because(rain, spark)', 'because(smoke, rain)');
    expect(one!.aloud).toBe('“The rain” would not have been without “The spark”');
    expect(one!.missing).toEqual(['"rain" states no causes, so none that leads to "spark"']);
    expect(two!.verdict).toBe('fails');
  });
});
