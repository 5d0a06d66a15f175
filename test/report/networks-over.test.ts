import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { networksOver } from '../../src/report/networks-over.ts';
import { reportDate } from '../../src/report/report-date.ts';
import { caseOf } from '../case-of.ts';

const rows = `
readings: { halfLife: [P1Y], amplitude: [4], shortest: [P1D], neutral: [1], weights: [gdelt] }
coverage:
  - { between: [A, B], period: 1950/1960 }
  - { between: [A, C], period: 1950/1960 }
  - { between: [B, C], period: 1954/1960 }
events:
  - { id: aid, date: 1952-01-01, by: [A, B], type: "070", title: Aid, evidence: "@one" }
  - { id: talks, date: 1955-01-02, by: [A, C], type: "057", title: A pact, channel: secret, evidence: "@one" }
  - { id: raid, date: 1955-01~, by: B, to: C, type: "190", title: A raid, evidence: "@one" }
  - { id: doubted, date: 1955-01-04, by: A, to: B, type: "112", title: An accusation, evidence: "@one; @two, denies" }
spells:
  - { id: recognition, kind: recognition, by: A, of: B, start: 1951-01-01, end: 1955-01-31, level: de-jure, evidence: "@one; @two, denies" }
instruments:
  - { id: pact, title: The pact, kind: pact, parties: [A, C], signed: 1954-01~, end: 1956-01-01, weight: 0, evidence: "@one" }
`;
const days = [1951, 1954, 1955, 1957].map((year) => dayOf(year, 1, 10));

describe('networksOver', () => {
  it.each([undefined, 'B'])(
    'networksOver(days, as seen by %s) tells of each day what reportDate tells',
    async (asSeenBy) => {
      const record = await caseOf(rows);
      const options = { worlds: 200, reading: defaultReading(record), asSeenBy };
      const networks = networksOver(record, days, options);
      expect(networks.map(({ date }) => date)).toEqual(days);
      for (const { date, relations, recognition, instruments, blocs } of networks) {
        const report = reportDate(record, date, options);
        expect(
          relations.map(({ a, b, range, contact }) => ({ a, b, range, ...(contact ? { contact } : {}) })),
        ).toEqual(report.relations);
        expect({ recognition, instruments, blocs }).toEqual({
          recognition: report.recognition,
          instruments: report.instruments,
          blocs: report.blocs,
        });
      }
    },
  );

  it('networksOver() of more days than are held at once tells of each what it tells of it alone', async () => {
    const record = await caseOf(rows);
    const options = { worlds: 20, reading: defaultReading(record) };
    const many = Array.from({ length: 70 }, (_, i) => dayOf(1955, 1, 1) + i);
    const plain = (of: readonly unknown[]) => JSON.parse(JSON.stringify(of));
    const progress: number[] = [];
    const all = networksOver(record, many, {
      ...options,
      onProgress: (done, of) => progress.push(done / of),
    });
    expect(plain(all)).toEqual(plain(many.flatMap((day) => networksOver(record, [day], options))));
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(networksOver(record, [], options)).toEqual([]);
  });

  it('networksOver() names the pairs of which nothing is known, and tells the side of a relation with its share', async () => {
    const record = await caseOf(rows);
    const [before, , then] = networksOver(record, days, { worlds: 400, reading: defaultReading(record) });
    expect(before!.unknown).toEqual([['B', 'C']]);
    expect(then!.unknown).toEqual([]);
    const sides = then!.relations.map(({ a, b, sign, share }) => [a + b, sign, share < 1]);
    expect(sides).toEqual([
      ['AB', 'neutral', false],
      ['AC', 'friendly', false],
      ['BC', 'neutral', true],
    ]);
  });
});
