import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf } from '../case-of.ts';

/** Ties of covered states: `A-B` at odds, `A+B` friends; asked whether A and B were of one bloc. */
async function asked(...ties: string[]) {
  const spells = ties.map((tie, i) => {
    const [a, sign, b] = tie;
    const kind = sign === '+' ? `patronage, by: ${a}, of: ${b}, weight: 8` : `rivalry, between: [${a}, ${b}]`;
    return `  - { id: s${i}, kind: ${kind}, start: 1950-01-01, evidence: "@one" }`;
  });
  const record = await caseOf(`actors: [{ id: D, kind: state, name: Delphi }]
coverage: [{ between: [A, B, C, D], period: 1940/1960 }]
spells:
${spells.join('\n')}
claims: [{ id: c, says: x, by: "@one", test: "sameBloc(A, B) on 1952-01-01" }]`);
  const [claim] = judgeCase(record, { worlds: 4 }).claims;
  return [claim!.verdict, claim!.missing] as const;
}

describe('sameBloc', () => {
  it.each([
    [['A+B', 'A-C'], 'holds'],
    [['A+D', 'D+B', 'A-C', 'B-C'], 'holds'],
    [['A-B', 'A+C'], 'fails'],
    [['A+D', 'D-B'], 'fails'],
  ])('of %s: %s', async (ties, verdict) => {
    expect(await asked(...ties)).toEqual([verdict, []]);
  });

  it('is unknown of two whom nothing but common enemies puts on one side, and names the bad ties', async () => {
    const alone = (ties: string) =>
      `"A" and "B" stand on one side by common enemies alone (bad ties: ${ties}); no chain of good ties joins them`;
    expect(await asked('A-C', 'B-C')).toEqual(['untestable', [alone('A–C, B–C')]]);
    expect(await asked('A-C', 'C+D', 'D-B')).toEqual(['untestable', [alone('A–C, B–D')]]);
  });
});
