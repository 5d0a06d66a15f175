import { describe, expect, it } from 'vitest';
import { pairInYear } from '../../scripts/published-data.ts';
import { validitySection } from '../../scripts/validity-page.ts';
import { readCase } from '../../src/record/read-case.ts';

describe('validitySection(record, published)', () => {
  it('counts what agrees, is neutral and is opposite, and tells triangle and blocs of the year', async () => {
    const text = `
case: { id: four, title: Four, period: 1950-01-01/1953-12-31 }
actors:
  - { id: USA, kind: state, name: A, evidence: "@s" }
  - { id: USSR, kind: state, name: B, evidence: "@s" }
  - { id: PRC, kind: state, name: C, evidence: "@s" }
  - { id: ROC, kind: state, name: D, evidence: "@s" }
sources: [{ id: s, title: S }]
spells:
  - { id: war, kind: war, between: [USA, PRC], start: 1950-01-01, end: 1953-12-31, evidence: "@s" }
  - { id: pact, kind: patronage, between: [USSR, PRC], start: 1950-01-01, weight: 5, evidence: "@s" }
  - { id: rivals, kind: rivalry, between: [USSR, USA], start: 1950-01-01, evidence: "@s" }
  - { id: shield, kind: patronage, between: [USA, ROC], start: 1950-01-01, weight: 5, evidence: "@s" }
`;
    const { record } = await readCase([{ path: 'case.yaml', text }]);
    const key = (a: string, b: string) => pairInYear(a, b, 1950);
    const page = validitySection(record, {
      network: new Map<string, 1 | -1>([
        [key('USA', 'PRC'), -1],
        [key('USA', 'ROC'), -1],
        [key('USSR', 'ROC'), -1],
      ]),
      rivalry: new Set([key('USA', 'USSR')]),
      alliance: new Set([key('USSR', 'PRC'), key('USA', 'USSR')]),
      dispute: new Set(),
    });
    const lines = page.split('\n');
    expect(lines).toContain('| **signed network** | all pairs | 1, 1, 1 | 0, 2, 1 |');
    expect(lines).toContain('| alliances | USSR–PRC | 1, 0, 0 | 1, 0, 0 |');
    expect(lines).toContain('| alliances | USSR–USA | 0, 0, 1 | 0, 1, 0 |');
    expect(lines).toContain('| 1950–1953 |  | − −10.0 (0.0) | − **5.0** (**5.0**) |  | − 0.0 (0.0) |  |');
    expect(lines).toContain('| 1950 | 5.0 A | −10.0 | 5.0 | **−5.0** R A | 0.0 | 0.0 |');
    expect(lines).toContain(
      '| 1951 | marriage, USA the outcast (none: USA–USSR neutral, USA–PRC neutral) | PRC + USSR against ROC + USA (PRC + USSR; ROC + USA) |',
    );
  });
});
