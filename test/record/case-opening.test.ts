import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { studyDrawing } from '../../src/publish/study-drawing.ts';
import { drawnTime } from '../../src/record/drawn-time.ts';
import { readCase } from '../../src/record/read-case.ts';

const body = `
actors: [{ id: A, kind: state, name: Arcadia }, { id: B, kind: state, name: Boeotia }, { id: C, kind: state, name: Corinth }]
sources: [{ id: one, type: book, title: One }]
coverage: [{ between: [A, B], period: 1964/1968 }]
events:
  - { id: visit, date: 1966-03-02, by: A, to: B, type: "042", title: A visit, evidence: "@one, p. 1" }
  - { id: war, date: 1980-03-02, by: A, to: B, type: "190", title: A war, evidence: "@one, p. 2" }
claims: [{ id: came, says: A came to B., by: "@one", test: exists(visit) }]
`;

async function headed(fields: string) {
  const text = `case:\n  id: c\n  title: C\n  period: 1960/1990\n${fields}\n${body}`;
  return readCase([{ path: 'case.yaml', text }]);
}

describe('what a case says of its argument', () => {
  it('is its thesis, the claim on which it turns, and a drawing', async () => {
    const { record, problems } = await headed(
      '  thesis: They met.\n  central: came\n  drawing: { pairs: [[A, B]], from: 1965, to: 1967, line: visit, acts: [visit, war] }',
    );
    expect(record.header).toMatchObject({ thesis: 'They met.', central: 'came' });
    expect(problems.map(({ code }) => code)).toEqual(['drawing-act']);
    expect(drawnTime(record.header.drawing!, record)).toEqual({
      start: dayOf(1965, 1, 1),
      end: dayOf(1967, 12, 31),
    });
  });

  it('takes a pair as a list or by the name of its field', async () => {
    for (const pairs of ['[[A, B], [B, C]]', '[{ between: [A, B] }, { between: [B, C] }]']) {
      const { record } = await headed(`  drawing: { pairs: ${pairs} }`);
      expect(record.header.drawing?.pairs.map(({ between }) => between)).toEqual([
        ['A', 'B'],
        ['B', 'C'],
      ]);
    }
  });

  it('is absent where nothing was said, and where no pair or day can be drawn', async () => {
    const plain = await headed('');
    expect(Object.keys(plain.record.header)).not.toContain('thesis');
    expect(studyDrawing(plain.record)).toBeUndefined();
    for (const drawing of ['{ pairs: [[A, C]] }', '{ pairs: [[A, B]], from: 1995, to: 1996 }']) {
      const { record } = await headed(`  drawing: ${drawing}`);
      expect(studyDrawing(record)).toBeUndefined();
    }
  });

  it('is drawn month by month, broken off where the record does not reach', async () => {
    const { record } = await headed(
      '  drawing: { pairs: [[A, B], [A, C], [A]], from: 1962, to: 1970, line: war, acts: [visit, war], says: Once. }',
    );
    const drawn = studyDrawing(record)!;
    expect(drawn).toMatchObject({ acts: ['visit'], says: 'Once.', worlds: 1000 });
    expect(drawn).not.toHaveProperty('line');
    expect(drawn.pairs.map(({ a, b, runs }) => [a, b, runs.map((run) => run.length)])).toEqual([
      ['A', 'B', [60]],
      ['A', 'C', []],
    ]);
    const after = drawn.pairs[0]!.runs[0]!.find(({ day }) => day > dayOf(1966, 3, 2))!;
    expect(after.median).toBeGreaterThan(0);
  });
});
