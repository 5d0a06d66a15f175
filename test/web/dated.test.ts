import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/base/calendar.ts';
import { daysNamed } from '../../src/base/named-days.ts';
import { studyData } from '../../src/publish/study-data.ts';
import { datePack, datesNamed } from '../../src/web/engine/dated.ts';
import { caseOf } from '../case-of.ts';

const data = studyData(
  await caseOf(`
coverage:
  - { between: [A, B], period: 1950/1979 }
events:
  - { id: met, date: 1961-05-04, by: A, to: B, type: "042", title: They met, evidence: "@one, p. 1" }
stories:
  - id: tale
    title: A tale
    evidence: "@one"
    steps:
      - { says: On a day., date: "1962-03-04", behind: [met] }
      - { says: Changed., address: "view=date&date=1963-01-02&without=one", behind: [met] }
      - { says: By one., address: "view=date&seen-by=A&date=1964-01-02", behind: [met] }
      - { says: Elsewhere., address: "view=timeline&of=A,B", behind: [met] }
      - { says: Again., address: "view=date&only=blocs&date=1962-03-04", behind: [met] }
`),
);

describe('datesNamed(data)', () => {
  it('has the date at which the view begins and those that stories name, each once, where nothing is changed and nobody looks on', () => {
    const days = datesNamed(data).map(formatDay);
    expect(days).toContain('1962-03-04');
    expect(days).not.toContain('1963-01-02');
    expect(days).not.toContain('1964-01-02');
    expect(days).toHaveLength(2);
    expect(datePack(daysNamed('1962-03-04')!.first)).toBe('date-1962-03-04');
  });
});
